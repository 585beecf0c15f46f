package io.carryover.assess.examples;

import org.apache.spark.SparkConf;
import org.apache.spark.streaming.StateSpec;

/** A setting of Spark Streaming, against one of Structured Streaming. */
final class StreamingSetting {

    static void found(SparkConf conf) {
        conf.set("spark.streaming.backpressure.enabled", "true");
    }

    static void other(SparkConf conf) {
        conf.set("spark.sql.streaming.checkpointLocation", "/c").set("spark.streamingly", "x");
    }

    static StateSpec<String, Integer, Integer, Integer> streaming(StateSpec<String, Integer, Integer, Integer> spec) {
        return spec;
    }
}
