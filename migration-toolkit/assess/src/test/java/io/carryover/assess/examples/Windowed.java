package io.carryover.assess.examples;

import org.apache.spark.streaming.Durations;
import org.apache.spark.streaming.api.java.JavaDStream;
import org.apache.spark.streaming.api.java.JavaPairDStream;

/** A window, against an aggregation over one. */
final class Windowed {

    static JavaDStream<String> found(JavaDStream<String> lines) {
        return lines.window(Durations.minutes(5));
    }

    static JavaPairDStream<String, Integer> other(JavaPairDStream<String, Integer> pairs) {
        return pairs.reduceByKeyAndWindow(Integer::sum, Durations.minutes(5));
    }
}
