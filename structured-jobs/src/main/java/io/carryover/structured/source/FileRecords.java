package io.carryover.structured.source;

import io.carryover.migrated.records.RecordEncoder;
import io.carryover.scenarios.input.JsonLinesFile;
import io.carryover.scenarios.input.RawRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.Iterator;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.api.java.function.FilterFunction;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.deploy.SparkHadoopUtil;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.SparkSession;

/**
 * The lines of the files in a folder; folders in it are not looked into. Spark's file source finds the files and remembers
 * in the checkpoint which it took, by path: a file is read once, so it must be complete when it gets its name. A task reads
 * each file whole, because no source of Spark numbers lines. Run on Spark 4.1.
 */
final class FileRecords {

    private static final String LISTING_SCHEMA = "path string, modificationTime timestamp, length long, content binary";

    /** Spark would pass by files that are older than this when they come. */
    private static final String ANY_AGE = "365000d";

    private FileRecords() {}

    static Dataset<RawRecord> of(SparkSession spark, String folder) {
        Path files = qualified(spark, folder);
        String parent = files.toString();
        return spark.readStream()
                .format("binaryFile")
                .schema(LISTING_SCHEMA)
                .option("maxFileAge", ANY_AGE)
                .option("pathGlobFilter", "*.{json,jsonl}")
                .option("recursiveFileLookup", "true") // or a folder like k=1 in it would be taken for a partition
                .load(parent)
                .select("path") // or Spark would read each file into a row, whatever its size
                .as(Encoders.STRING())
                .filter((FilterFunction<String>) path -> isSource(new Path(path), parent))
                .flatMap(
                        (FlatMapFunction<String, RawRecord>) path -> read(new Path(path)),
                        RecordEncoder.of(RawRecord.class));
    }

    private static Path qualified(SparkSession spark, String folder) {
        try {
            Path path = new Path(folder);
            return path.getFileSystem(spark.sparkContext().hadoopConfiguration())
                    .makeQualified(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isSource(Path file, String folder) {
        return JsonLinesFile.isSource(file.getName())
                && file.getParent().toString().equals(folder);
    }

    private static Iterator<RawRecord> read(Path path) throws IOException {
        Configuration configuration = SparkHadoopUtil.get().conf();
        FileSystem files = path.getFileSystem(configuration);
        FileStatus status = files.getFileStatus(path);
        JsonLinesFile file = new JsonLinesFile(path.getName());
        if (status.getLen() > JsonLinesFile.MAX_BYTES) {
            return Collections.singleton(file.tooBig(status.getLen())).iterator();
        }
        byte[] content = new byte[Math.toIntExact(status.getLen())];
        try (FSDataInputStream in = files.open(path)) {
            in.readFully(0, content);
        }
        return file.records(content);
    }
}
