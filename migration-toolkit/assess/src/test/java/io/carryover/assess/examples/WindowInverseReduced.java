package io.carryover.assess.examples;

import org.apache.spark.streaming.Durations;
import org.apache.spark.streaming.api.java.JavaDStream;
import org.apache.spark.streaming.api.java.JavaPairDStream;

/** A window that subtracts, against one that does not. */
final class WindowInverseReduced {

    static JavaPairDStream<String, Integer> found(JavaPairDStream<String, Integer> pairs) {
        return pairs.reduceByKeyAndWindow(
                Integer::sum, (all, left) -> all - left, Durations.minutes(5), Durations.minutes(1));
    }

    static JavaDStream<Long> foundInACount(JavaDStream<String> lines) {
        return lines.countByWindow(Durations.minutes(5), Durations.minutes(1));
    }

    static JavaPairDStream<String, Integer> other(JavaPairDStream<String, Integer> pairs) {
        return pairs.reduceByKeyAndWindow(Integer::sum, Durations.minutes(5));
    }
}
