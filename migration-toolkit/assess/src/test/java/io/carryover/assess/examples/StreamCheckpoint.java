package io.carryover.assess.examples;

import org.apache.spark.streaming.Durations;
import org.apache.spark.streaming.api.java.JavaDStream;
import org.apache.spark.streaming.api.java.JavaStreamingContext;

/** The interval of a stream, against the folder of a context. */
final class StreamCheckpoint {

    static void found(JavaDStream<String> lines) {
        lines.checkpoint(Durations.seconds(10));
    }

    static void other(JavaStreamingContext context) {
        context.checkpoint("/checkpoints/clicks");
    }
}
