package io.carryover.assess.examples;

import java.util.ArrayList;
import org.apache.spark.api.java.Optional;
import org.apache.spark.streaming.State;
import org.apache.spark.streaming.StateSpec;
import org.apache.spark.streaming.api.java.JavaDStream;
import org.apache.spark.streaming.api.java.JavaPairDStream;

/** A change to the object in the state, with and without update. */
final class MutatedInPlace {

    static JavaDStream<Integer> found(JavaPairDStream<String, Integer> pairs) {
        return pairs.mapWithState(
                StateSpec.function((String key, Optional<Integer> value, State<ArrayList<Integer>> state) -> {
                    if (state.exists()) {
                        state.get().add(value.get());
                    }
                    return 0;
                }));
    }

    static JavaDStream<Integer> other(JavaPairDStream<String, Integer> pairs) {
        return pairs.mapWithState(
                StateSpec.function((String key, Optional<Integer> value, State<ArrayList<Integer>> state) -> {
                    ArrayList<Integer> all = state.exists() ? state.get() : new ArrayList<>();
                    all.add(value.get());
                    state.update(all);
                    return 0;
                }));
    }
}
