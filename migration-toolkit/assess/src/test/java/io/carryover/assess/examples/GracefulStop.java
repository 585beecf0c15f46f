package io.carryover.assess.examples;

import org.apache.spark.streaming.api.java.JavaStreamingContext;

/** A stop that waits, or may, against one that does not. */
final class GracefulStop {

    static void found(JavaStreamingContext context) {
        context.stop(true, true);
    }

    static void foundPerhaps(JavaStreamingContext context, boolean isGraceful) {
        context.stop(true, isGraceful);
    }

    static void other(JavaStreamingContext context) {
        context.stop(true, false);
        context.stop();
    }
}
