package io.carryover.assess.examples;

import org.apache.spark.streaming.api.java.JavaStreamingContext;

/** A stop that waits, against one that does not. */
final class GracefulStop {

    static void found(JavaStreamingContext context) {
        context.stop(true, true);
    }

    static void other(JavaStreamingContext context) {
        context.stop(true, false);
        context.stop();
    }
}
