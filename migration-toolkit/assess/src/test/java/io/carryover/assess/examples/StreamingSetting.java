package io.carryover.assess.examples;

import org.apache.spark.SparkConf;
import org.apache.spark.streaming.StateSpec;

/** A setting of Spark Streaming as a text, in a text and as a constant, against other names. */
final class StreamingSetting {

    private static final String JOBS = "spark.streaming.concurrentJobs";

    static void found(SparkConf conf) {
        conf.set("spark.streaming.backpressure.enabled", "true");
    }

    static String foundAsAnOption() {
        return "--conf spark.streaming.blockInterval=50ms";
    }

    static void foundWhereAConstantIsTaken(SparkConf conf) {
        conf.set(JOBS, "2");
    }

    interface FoundAsAConstant {
        String CLOCK = "spark.streaming.clock";
    }

    static String otherName() {
        return "org.apache.spark.streaming.Seconds";
    }

    static void other(SparkConf conf) {
        conf.set("spark.sql.streaming.checkpointLocation", "/c").set("spark.streamingly", "x");
    }

    static StateSpec<String, Integer, Integer, Integer> streaming(StateSpec<String, Integer, Integer, Integer> spec) {
        return spec;
    }
}
