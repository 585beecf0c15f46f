package io.carryover.legacy.export;

import io.carryover.legacy.ScalaTags;
import java.util.Arrays;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.rdd.RDD;
import org.apache.spark.streaming.StreamingContext;
import org.apache.spark.streaming.Time;
import org.apache.spark.streaming.api.java.JavaDStream;
import org.apache.spark.streaming.dstream.DStream;
import org.apache.spark.streaming.dstream.InputDStream;
import scala.Option;

/**
 * An input without records: Spark stops the inputs when all batches are done and before the SparkContext goes, and calls nobody
 * else then. It has an output like any other, so that it is part of the job's checkpoint, and whom it calls is said at each start. Run
 * on Spark 3.5.1 and 4.1.
 */
final class StopSignal extends InputDStream<Object> {

    private transient Runnable whenStopped;

    private StopSignal(StreamingContext context) {
        super(context, ScalaTags.any());
    }

    /** That of the context, which has one already if it comes from a checkpoint with one. */
    static StopSignal of(StreamingContext context) {
        return Arrays.stream(context.graph().getInputStreams())
                .filter(StopSignal.class::isInstance)
                .map(StopSignal.class::cast)
                .findFirst()
                .orElseGet(() -> connected(context));
    }

    /** What no output leads to, Spark forgets to connect when it recovers the job. */
    private static StopSignal connected(StreamingContext context) {
        StopSignal signal = new StopSignal(context);
        JavaDStream.fromDStream(signal, ScalaTags.<Object>any()).foreachRDD(StopSignal::ignore);
        if (context.isCheckpointPresent()) { // the graph has begun, and what comes to it now must have, too
            DStream<?>[] outputs = context.graph().getOutputStreams();
            outputs[outputs.length - 1].initialize(context.graph().zeroTime());
        }
        return signal;
    }

    private static void ignore(JavaRDD<Object> nothing) {
        // never called: there are no records
    }

    void call(Runnable listener) {
        whenStopped = listener;
    }

    @Override
    public void start() {
        // there is nothing to open
    }

    @Override
    public void stop() {
        if (whenStopped != null) {
            whenStopped.run();
        }
    }

    @Override
    public Option<RDD<Object>> compute(Time batchTime) {
        return Option.empty();
    }
}
