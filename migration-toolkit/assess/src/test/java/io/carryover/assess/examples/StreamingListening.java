package io.carryover.assess.examples;

import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.streaming.api.java.JavaStreamingContext;
import org.apache.spark.streaming.scheduler.StreamingListener;

/** A listener of the context, against one of something else. */
final class StreamingListening {

    static void found(JavaStreamingContext context, StreamingListener listener) {
        context.addStreamingListener(listener);
    }

    static void other(JavaSparkContext spark) {
        spark.sc().addSparkListener(null);
    }

    static final class FoundListener implements StreamingListener {}

    static final class OtherListener extends org.apache.spark.scheduler.SparkListener {}
}
