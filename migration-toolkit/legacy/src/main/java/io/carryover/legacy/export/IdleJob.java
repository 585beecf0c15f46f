package io.carryover.legacy.export;

import io.carryover.legacy.checkpoint.LegacyCheckpoint;
import io.carryover.legacy.checkpoint.StateElements;
import io.carryover.legacy.checkpoint.StateEntry;
import io.carryover.legacy.checkpoint.StateStreams;
import io.carryover.legacy.checkpoint.UnstartedContext;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.SparkContext;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.rdd.RDD;
import org.apache.spark.streaming.Duration;
import org.apache.spark.streaming.StreamingContext;
import org.apache.spark.streaming.Time;
import org.apache.spark.streaming.dstream.DStream;
import org.apache.spark.streaming.dstream.ReceiverInputDStream;

/**
 * The graph of a job in a context that is never started and writes nowhere but into a scratch folder: it can compute the state of
 * a batch, as Spark itself would at a restart, from the newest state on disk and the input behind it. Run on Spark 3.5.1 and 4.1.
 */
final class IdleJob implements AutoCloseable {

    private final StreamingContext context;

    private IdleJob(StreamingContext context) {
        this.context = context;
    }

    /**
     * @param checkpoint read for this alone: the graph in it becomes that of the context
     * @param scratch folder for the state that is computed on the way, on a file system that all executors reach
     */
    static IdleJob of(LegacyCheckpoint checkpoint, SparkContext spark, String scratch) {
        return new IdleJob(UnstartedContext.of(checkpoint, spark, scratch));
    }

    /** The newest batch up to this one that every state stream has a state of: some have none in every batch. */
    long newestUpTo(long batchTimeMs) {
        long time = batchTimeMs;
        while (time > zeroTime().milliseconds() && !isOfAll(new Time(time))) {
            time -= interval().milliseconds();
        }
        if (time <= zeroTime().milliseconds()) {
            throw RefusedExportException.unsafe(
                    "the job has completed no batch: there is no state; let the migrated job begin where the legacy job did");
        }
        return time;
    }

    /** Batch time, milliseconds since 1970, that would come in front of the job's first. */
    long beforeTheFirst() {
        return zeroTime().milliseconds();
    }

    /** In the order in which the job's outputs lead to the streams. */
    List<JavaRDD<StateEntry>> statesOf(long batchTimeMs) {
        refuseReceivers();
        return streams().stream()
                .map(stream -> entries(stream, new Time(batchTimeMs)))
                .toList();
    }

    @Override
    public void close() {
        context.stop(false, false);
    }

    private List<DStream<?>> streams() {
        return StateStreams.dstreamsBehind(context.graph().getOutputStreams());
    }

    private boolean isOfAll(Time time) {
        return streams().stream().allMatch(stream -> time.minus(zeroTime()).isMultipleOf(stream.slideDuration()));
    }

    private Time zeroTime() {
        return context.graph().zeroTime();
    }

    private Duration interval() {
        return context.graph().batchDuration();
    }

    private static JavaRDD<StateEntry> entries(DStream<?> stream, Time batchTime) {
        RDD<?> state = stream.getOrCompute(batchTime).getOrElse(() -> {
            throw RefusedExportException.unsafe(
                    "the job has no state of batch " + BatchTimes.text(batchTime.milliseconds()));
        });
        return state.toJavaRDD().mapPartitions(StateElements::new);
    }

    private void refuseReceivers() {
        Arrays.stream(context.graph().getInputStreams())
                .filter(input -> input instanceof ReceiverInputDStream<?>)
                .findFirst()
                .ifPresent(input -> {
                    throw RefusedExportException.unsafe(
                            "the input " + input.getClass().getName()
                                    + " cannot give again what it has received: export without --roll-forward");
                });
    }
}
