package io.carryover.legacy.checkpoint;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.apache.hadoop.fs.Path;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.rdd.RDD;
import org.apache.spark.streaming.StreamingContext;
import org.apache.spark.streaming.Time;
import org.apache.spark.streaming.dstream.DStream;

/**
 * State as of a batch whose state is not on disk, because the job writes it in every tenth batch only: computed from the
 * newest state files and the input behind them, as Spark itself would at a restart, without starting the job. The input
 * streams must be able to give that input again, and executors must see the driver's temporary folder. Nothing is written into the
 * job's. Run on Spark 4.1.
 */
public final class RolledForward {

    private RolledForward() {}

    /**
     * The checkpoint with the state as of a batch.
     *
     * @param checkpoint what was read from the folder
     * @param folder the checkpoint directory of the job
     * @param batchTimeMs of a batch that has completed, milliseconds since 1970
     */
    public static LegacyCheckpoint to(
            long batchTimeMs, LegacyCheckpoint checkpoint, String folder, JavaSparkContext spark) {
        Path scratch = new Path(System.getProperty("java.io.tmpdir"), "rolled-forward-" + UUID.randomUUID());
        StreamingContext context = UnstartedContext.of(
                LegacyCheckpoint.read(folder, spark.hadoopConfiguration()), spark.sc(), scratch.toString());
        try {
            List<DStream<?>> computing =
                    StateStreams.dstreamsBehind(context.graph().getOutputStreams());
            List<StateStream> streams = new ArrayList<>();
            for (int i = 0; i < computing.size(); i++) {
                streams.add(checkpoint
                        .stateStreams()
                        .get(i)
                        .withComputed(batchTimeMs, stateOf(computing.get(i), new Time(batchTimeMs))));
            }
            return checkpoint.withStateStreams(streams);
        } finally {
            context.stop(false, false);
            delete(scratch, spark);
        }
    }

    private static void delete(Path scratch, JavaSparkContext spark) {
        try {
            scratch.getFileSystem(spark.hadoopConfiguration()).delete(scratch, true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A stream that slides by several batches has no state of its own in those between. */
    private static List<StateEntry> stateOf(DStream<?> stream, Time batchTime) {
        Time newest = batchTime.floor(stream.slideDuration(), stream.zeroTime());
        return stream.getOrCompute(newest).map(RolledForward::entries).getOrElse(List::of);
    }

    private static List<StateEntry> entries(RDD<?> state) {
        List<StateEntry> entries = new ArrayList<>();
        new StateElements(Arrays.asList((Object[]) state.collect()).iterator()).forEachRemaining(entries::add);
        return entries;
    }
}
