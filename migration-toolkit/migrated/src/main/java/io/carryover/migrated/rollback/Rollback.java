package io.carryover.migrated.rollback;

import io.carryover.carried.CarriedFolderWriter;
import io.carryover.carried.CarriedStream;
import io.carryover.carried.Cut;
import io.carryover.carried.CutKind;
import io.carryover.carried.Manifest;
import io.carryover.carried.Source;
import io.carryover.carried.SourceSide;
import io.carryover.carried.Tool;
import io.carryover.carried.job.StrayTasks;
import io.carryover.migrated.checkpoint.KeptState;
import io.carryover.migrated.checkpoint.QueryState;
import io.carryover.migrated.checkpoint.RefusedQueryException;
import io.carryover.migrated.restore.QueryBeginning;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.SparkSession;

/**
 * Carries the state of a stopped query and its offsets into the folder that a legacy job begins with: as of the last batch
 * that is committed. Nothing is written into the checkpoint. State by group state comes as one stream, that of {@code
 * transformWithState} as one for each variable. A group state of {@code io.carryover.migrated.restore.Dated} tells the time of
 * a key's last event, {@link RollbackRequest#timeoutMs} makes it known of others. The watermark is the engine's, or that which
 * the query was begun with if it is later.
 */
public final class Rollback {

    private final SparkSession spark;
    private final RollbackRequest request;
    private final CommittedBatch batch;

    private Rollback(SparkSession spark, RollbackRequest request, CommittedBatch batch) {
        this.spark = spark;
        this.request = request;
        this.batch = batch;
    }

    /**
     * @throws MistakenRequestException if the folder is to be written into the checkpoint
     * @throws RefusedQueryException if the checkpoint cannot be read, or keeps what no other job can take; or if the query still
     *     runs, and has committed a batch meanwhile
     * @throws io.carryover.carried.RefusedFolderException if something else is where the folder is to be written
     * @throws IOException if the file system fails
     */
    public static RollbackResult run(SparkSession spark, RollbackRequest request) throws IOException {
        Configuration hadoop = spark.sparkContext().hadoopConfiguration();
        requireApart(request, hadoop);
        CommittedBatch batch =
                CommittedBatch.of(request.checkpoint(), hadoop).withWatermark(watermarkMs(request, hadoop));
        List<KeptState> kept = new QueryState(spark, request.checkpoint(), batch.id(), request.timeoutMs()).all();
        return CarriedFolderWriter.wholeOrNothing(
                request.out(), hadoop, folder -> new Rollback(spark, request, batch).write(kept, folder));
    }

    private static void requireApart(RollbackRequest request, Configuration hadoop) throws IOException {
        if ((qualified(request.out(), hadoop) + "/").startsWith(qualified(request.checkpoint(), hadoop) + "/")) {
            throw new MistakenRequestException(
                    "--out " + request.out() + ": lies in the checkpoint, which stays as it is: give another folder");
        }
    }

    /** That which the query was begun with. */
    private static long watermarkMs(RollbackRequest request, Configuration hadoop) throws IOException {
        long remembered =
                new QueryBeginning(request.checkpoint(), hadoop).watermarkMs().orElse(0L);
        return request.watermarkMs() == null ? remembered : Math.max(remembered, request.watermarkMs());
    }

    private static String qualified(String folder, Configuration hadoop) throws IOException {
        Path path = new Path(folder);
        return path.getFileSystem(hadoop).makeQualified(path).toString();
    }

    /** No task writes any more when it ends, whether it has failed or not. */
    private RollbackResult write(List<KeptState> kept, CarriedFolderWriter folder) throws IOException {
        try {
            return written(kept, folder);
        } catch (Throwable e) {
            StrayTasks.awaitEnd(spark.sparkContext());
            throw e;
        }
    }

    private RollbackResult written(List<KeptState> kept, CarriedFolderWriter folder) throws IOException {
        WrittenState written = new WrittenState(spark, folder);
        List<CarriedStream> streams = kept.stream().map(written::write).toList();
        batch.requireStillTheLast(
                request.checkpoint(), hadoop()); // timers are read as of the last one, whichever it is
        Cut cut = new Cut(batch.id(), CutKind.COMMITTED, notes(streams));
        folder.finish(manifest(cut, streams), batch.offsets());
        return result(cut, streams);
    }

    private Source source() throws IOException {
        return new Source(SourceSide.MIGRATED, qualified(request.checkpoint(), hadoop()), null, null, batch.planned());
    }

    private Configuration hadoop() {
        return spark.sparkContext().hadoopConfiguration();
    }

    private Manifest manifest(Cut cut, List<CarriedStream> streams) throws IOException {
        return new Manifest(
                Manifest.FORMAT,
                Tool.on(spark.version()),
                source(),
                cut,
                batch.hasWatermark() ? batch.watermarkMs() : null,
                batch.hasWatermark() ? batch.nextWatermarkMs() : null,
                streams,
                List.of(),
                List.of());
    }

    private RollbackResult result(Cut cut, List<CarriedStream> streams) {
        return new RollbackResult(
                request.out(),
                batch.id(),
                batch.offsets().json(),
                batch.hasWatermark() ? batch.watermarkMs() : null,
                streams.stream()
                        .map(stream -> new RollbackResult.Stream(stream.name(), stream.operation(), stream.rows()))
                        .toList(),
                cut.notes());
    }

    private List<String> notes(List<CarriedStream> streams) {
        List<String> notes = new ArrayList<>();
        if (!batch.planned().isEmpty()) {
            notes.add("the query had begun batch " + batch.planned().get(0)
                    + " and not committed it: what it has written of that"
                    + " comes a second time from the legacy job; drop it, or let the sink replace it");
        }
        if (batch.otherSources() > 0) {
            notes.add(batch.otherSources()
                    + " of the query's sources is not Kafka: see to it yourself that the legacy job reads"
                    + " on behind what batch " + batch.id() + " has read");
        }
        streams.stream()
                .filter(stream -> !stream.hasLastUpdated() && stream.rows() > 0)
                .forEach(stream -> notes.add("when the keys of " + stream.name()
                        + " had their last events is not known: timeouts that go by processing time count from the"
                        + " legacy job's start; --timeout makes it known"));
        return notes;
    }
}
