package io.carryover.assess.examples;

import org.apache.spark.api.java.Optional;
import org.apache.spark.streaming.State;
import org.apache.spark.streaming.StateSpec;
import org.apache.spark.streaming.api.java.JavaDStream;
import org.apache.spark.streaming.api.java.JavaPairDStream;

/** A change behind the removal, against one instead of it. */
final class ChangedAfterRemove {

    static JavaDStream<Integer> found(JavaPairDStream<String, Integer> pairs) {
        return pairs.mapWithState(StateSpec.function((String key, Optional<Integer> value, State<Integer> state) -> {
            state.remove();
            state.update(1);
            return 1;
        }));
    }

    static JavaDStream<Integer> other(JavaPairDStream<String, Integer> pairs) {
        return pairs.mapWithState(StateSpec.function((String key, Optional<Integer> value, State<Integer> state) -> {
            if (value.get() == 0) {
                state.remove();
            } else {
                state.update(1);
            }
            return 1;
        }));
    }
}
