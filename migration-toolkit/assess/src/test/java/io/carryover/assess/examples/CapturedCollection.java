package io.carryover.assess.examples;

import java.util.HashMap;
import org.apache.spark.api.java.Optional;
import org.apache.spark.streaming.State;
import org.apache.spark.streaming.StateSpec;
import org.apache.spark.streaming.api.java.JavaDStream;
import org.apache.spark.streaming.api.java.JavaPairDStream;

/** A captured map that is written, against one that is read. */
final class CapturedCollection {

    static JavaDStream<Integer> found(JavaPairDStream<String, Integer> pairs) {
        HashMap<String, Integer> seen = new HashMap<>();
        return pairs.mapWithState(StateSpec.function((String key, Optional<Integer> value, State<Integer> state) -> {
            seen.put(key, 1);
            return 0;
        }));
    }

    static JavaDStream<Integer> other(JavaPairDStream<String, Integer> pairs) {
        HashMap<String, Integer> seen = new HashMap<>();
        return pairs.mapWithState(StateSpec.function((String key, Optional<Integer> value, State<Integer> state) -> {
            return seen.get(key);
        }));
    }
}
