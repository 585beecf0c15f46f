package io.carryover.assess.examples;

import org.apache.spark.SparkConf;
import org.apache.spark.streaming.Durations;
import org.apache.spark.streaming.api.java.JavaStreamingContext;

/** Going on from a checkpoint, against a method of the same name. */
final class ContextGetOrCreate {

    static JavaStreamingContext found(SparkConf conf) {
        return JavaStreamingContext.getOrCreate(
                "/checkpoints/clicks", () -> new JavaStreamingContext(conf, Durations.seconds(1)));
    }

    static JavaStreamingContext other(JavaStreamingContext context) {
        return getOrCreate("clicks", context);
    }

    private static JavaStreamingContext getOrCreate(String name, JavaStreamingContext context) {
        return context;
    }
}
