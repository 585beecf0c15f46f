package io.carryover.assess.examples;

import org.apache.spark.SparkConf;
import org.apache.spark.streaming.Durations;
import org.apache.spark.streaming.StreamingContext;
import org.apache.spark.streaming.api.java.JavaStreamingContext;

/** A context, against one that is handed in. */
final class ContextCreated {

    static JavaStreamingContext found(SparkConf conf) {
        return new JavaStreamingContext(conf, Durations.seconds(5));
    }

    static StreamingContext other(JavaStreamingContext context) {
        return context.ssc();
    }
}
