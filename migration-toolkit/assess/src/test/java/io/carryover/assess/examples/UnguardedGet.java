package io.carryover.assess.examples;

import org.apache.spark.api.java.Optional;
import org.apache.spark.streaming.State;
import org.apache.spark.streaming.StateSpec;
import org.apache.spark.streaming.api.java.JavaDStream;
import org.apache.spark.streaming.api.java.JavaPairDStream;

/** A look at the state without a condition, against one with. */
final class UnguardedGet {

    static JavaDStream<Integer> found(JavaPairDStream<String, Integer> pairs) {
        return pairs.mapWithState(StateSpec.function((String key, Optional<Integer> value, State<Integer> state) -> {
            int count = state.get() + 1;
            state.update(count);
            return count;
        }));
    }

    static JavaDStream<Integer> other(JavaPairDStream<String, Integer> pairs) {
        return pairs.mapWithState(StateSpec.function((String key, Optional<Integer> value, State<Integer> state) -> {
            int count = state.exists() ? state.get() + 1 : 1;
            state.update(count);
            return count;
        }));
    }
}
