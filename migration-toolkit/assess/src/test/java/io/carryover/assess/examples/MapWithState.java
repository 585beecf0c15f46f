package io.carryover.assess.examples;

import org.apache.spark.api.java.Optional;
import org.apache.spark.streaming.State;
import org.apache.spark.streaming.StateSpec;
import org.apache.spark.streaming.api.java.JavaDStream;
import org.apache.spark.streaming.api.java.JavaPairDStream;

/** The operation, against a method of the same name. */
final class MapWithState {

    static JavaDStream<Integer> found(JavaPairDStream<String, Integer> pairs) {
        return pairs.mapWithState(
                StateSpec.function((String key, Optional<Integer> value, State<Integer> state) -> value.get()));
    }

    static int other(JavaPairDStream<String, Integer> pairs, Table table) {
        return table.mapWithState(7);
    }

    interface Table {
        int mapWithState(int state);
    }
}
