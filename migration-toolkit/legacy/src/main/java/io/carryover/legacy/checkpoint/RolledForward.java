package io.carryover.legacy.checkpoint;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.rdd.RDD;
import org.apache.spark.streaming.StreamingContext;
import org.apache.spark.streaming.Time;
import org.apache.spark.streaming.dstream.DStream;

/**
 * State as of a batch whose state is not on disk, because the job writes it in every tenth batch only: computed from the
 * newest state files and the input behind them, as Spark itself would at a restart, without starting the job. The input
 * streams must be able to give that input again. Run on Spark 4.1.
 */
public final class RolledForward {

    private RolledForward() {}

    /**
     * The checkpoint with the state as of a batch.
     *
     * @param checkpoint what was read from the folder
     * @param folder the checkpoint directory of the job, at the path that it was written at
     * @param batchTimeMs of a batch that has completed, milliseconds since 1970
     */
    public static LegacyCheckpoint to(
            long batchTimeMs, LegacyCheckpoint checkpoint, String folder, JavaSparkContext spark) {
        StreamingContext context = new StreamingContext(folder, spark.sc());
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
        }
    }

    /** A stream that slides by several batches has no state of its own in those between. */
    private static List<StateEntry> stateOf(DStream<?> stream, Time batchTime) {
        Time newest = batchTime.floor(stream.slideDuration(), stream.zeroTime());
        return stream.getOrCompute(newest).map(RolledForward::entries).getOrElse(List::of);
    }

    private static List<StateEntry> entries(RDD<?> state) {
        return Arrays.stream((Object[]) state.collect())
                .flatMap(RolledForward::entriesIn)
                .toList();
    }

    private static Stream<StateEntry> entriesIn(Object element) {
        return StatePartReader.entries(element);
    }
}
