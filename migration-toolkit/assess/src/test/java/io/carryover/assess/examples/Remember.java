package io.carryover.assess.examples;

import org.apache.spark.streaming.Durations;
import org.apache.spark.streaming.api.java.JavaDStream;
import org.apache.spark.streaming.api.java.JavaStreamingContext;

/** What a context remembers. */
final class Remember {

    static void found(JavaStreamingContext context) {
        context.remember(Durations.minutes(10));
    }

    static void other(JavaDStream<String> lines) {
        lines.cache();
    }
}
