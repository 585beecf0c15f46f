package io.carryover.assess.examples;

import org.apache.spark.streaming.Durations;
import org.apache.spark.streaming.api.java.JavaPairDStream;

/** An aggregation over a window, against one over a batch and one with an inverse. */
final class WindowReduced {

    static JavaPairDStream<String, Integer> found(JavaPairDStream<String, Integer> pairs) {
        return pairs.reduceByKeyAndWindow(Integer::sum, Durations.minutes(5));
    }

    static JavaPairDStream<String, Integer> other(JavaPairDStream<String, Integer> pairs) {
        return pairs.reduceByKey(Integer::sum)
                .reduceByKeyAndWindow(
                        Integer::sum, (all, left) -> all - left, Durations.minutes(5), Durations.minutes(1));
    }
}
