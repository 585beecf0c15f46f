package io.carryover.assess.examples;

import java.util.HashMap;
import java.util.Map;
import org.apache.spark.api.java.Optional;
import org.apache.spark.streaming.State;
import org.apache.spark.streaming.StateSpec;
import org.apache.spark.streaming.api.java.JavaDStream;
import org.apache.spark.streaming.api.java.JavaPairDStream;

/** A static map that is written, against one that is read. */
final class StaticState {

    static JavaDStream<Integer> found(JavaPairDStream<String, Integer> pairs) {
        return pairs.mapWithState(StateSpec.function((String key, Optional<Integer> value, State<Integer> state) -> {
            COUNTS.put(key, 1);
            return 0;
        }));
    }

    static JavaDStream<Integer> other(JavaPairDStream<String, Integer> pairs) {
        return pairs.mapWithState(StateSpec.function((String key, Optional<Integer> value, State<Integer> state) -> {
            return COUNTS.get(key);
        }));
    }

    private static final Map<String, Integer> COUNTS = new HashMap<>();
}
