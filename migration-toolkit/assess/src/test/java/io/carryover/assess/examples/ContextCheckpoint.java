package io.carryover.assess.examples;

import org.apache.spark.streaming.Durations;
import org.apache.spark.streaming.api.java.JavaDStream;
import org.apache.spark.streaming.api.java.JavaStreamingContext;

/** The folder of a context, against the interval of a stream. */
final class ContextCheckpoint {

    static void found(JavaStreamingContext context) {
        context.checkpoint("/checkpoints/clicks");
    }

    static void other(JavaDStream<String> lines) {
        lines.checkpoint(Durations.seconds(10));
    }
}
