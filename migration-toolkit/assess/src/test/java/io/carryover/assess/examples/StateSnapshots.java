package io.carryover.assess.examples;

import org.apache.spark.streaming.api.java.JavaDStream;
import org.apache.spark.streaming.api.java.JavaMapWithStateDStream;
import org.apache.spark.streaming.api.java.JavaPairDStream;

/** All state, against the changes. */
final class StateSnapshots {

    static JavaPairDStream<String, Integer> found(JavaMapWithStateDStream<String, Integer, Integer, Integer> counts) {
        return counts.stateSnapshots();
    }

    static JavaDStream<Integer> other(JavaMapWithStateDStream<String, Integer, Integer, Integer> counts) {
        return counts.filter(count -> count > 1);
    }
}
