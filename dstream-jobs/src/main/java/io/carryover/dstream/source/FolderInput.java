package io.carryover.dstream.source;

import io.carryover.legacy.ScalaTags;
import io.carryover.legacy.input.InputReport;
import io.carryover.scenarios.input.JsonLinesFile;
import io.carryover.scenarios.input.RawRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.rdd.RDD;
import org.apache.spark.streaming.StreamingContext;
import org.apache.spark.streaming.Time;
import org.apache.spark.streaming.dstream.InputDStream;
import scala.Option;

/**
 * The JSON Lines files of a folder, each read once and whole, however old it is. (Spark's file stream leaves out files that
 * are older than a minute.) A file must be complete when it appears: write it under another name and rename it. A file that
 * is removed and comes back is a new one.
 *
 * <p>This object is written into the checkpoint with the names it has taken, so a recovered job reads the same files in the
 * same batch and none twice. They are names, not contents: a file must stay until its batch is done. Run on Spark 4.1.
 */
public final class FolderInput extends InputDStream<RawRecord> {

    private final String folder;
    private final TreeMap<Long, List<String>> takenByBatch = new TreeMap<>();
    private final Set<String> taken = new HashSet<>();
    private transient Set<String> offered;

    /**
     * @param folder a path as Hadoop understands it, complete with its file system
     */
    public FolderInput(StreamingContext context, String folder) {
        super(context, ScalaTags.any());
        this.folder = folder;
    }

    /** Not called when a job is recovered. */
    @Override
    public void start() {
        limitToWhatIsThere();
    }

    @Override
    public void stop() {
        // nothing is open
    }

    @Override
    public Option<RDD<RawRecord>> compute(Time batchTime) {
        limitToWhatIsThere();
        List<String> files = takenByBatch.computeIfAbsent(batchTime.milliseconds(), time -> takeNewFiles());
        InputReport.taken(this, batchTime, files.size());
        return Option.apply(read(files));
    }

    /** A batch is forgotten with its RDD: until then, state that is computed again may ask for it. */
    @Override
    public void clearMetadata(Time batchTime) {
        super.clearMetadata(batchTime);
        takenByBatch
                .headMap(batchTime.minus(rememberDuration()).milliseconds(), true)
                .clear();
    }

    private void limitToWhatIsThere() {
        if (AvailableNow.isOn() && offered == null) {
            offered = list();
        }
    }

    private List<String> takeNewFiles() {
        Set<String> present = list();
        taken.retainAll(present);
        List<String> fresh = present.stream()
                .filter(name -> !taken.contains(name))
                .filter(name -> offered == null || offered.contains(name))
                .toList();
        taken.addAll(fresh);
        return fresh;
    }

    private Set<String> list() {
        Path path = new Path(folder);
        try {
            FileStatus[] entries = path.getFileSystem(ssc().sparkContext().hadoopConfiguration())
                    .listStatus(path);
            Set<String> names = new TreeSet<>();
            Arrays.stream(entries)
                    .filter(FileStatus::isFile)
                    .map(entry -> entry.getPath().getName())
                    .filter(JsonLinesFile::isSource)
                    .forEach(names::add);
            return names;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private RDD<RawRecord> read(List<String> files) {
        JavaSparkContext spark = JavaSparkContext.fromSparkContext(ssc().sparkContext());
        int partitions = Math.max(1, Math.min(files.size(), spark.defaultParallelism()));
        return spark.parallelize(files, partitions)
                .flatMap(new FileReader(folder)::records)
                .rdd();
    }
}
