package io.carryover.assess.examples;

import org.apache.spark.api.java.Optional;
import org.apache.spark.streaming.Durations;
import org.apache.spark.streaming.State;
import org.apache.spark.streaming.StateSpec;
import org.apache.spark.streaming.api.java.JavaDStream;
import org.apache.spark.streaming.api.java.JavaPairDStream;

/** A removal at the timeout, against one at another time. */
final class ChangedWhileTimingOut {

    static JavaDStream<Integer> found(JavaPairDStream<String, Integer> pairs) {
        return pairs.mapWithState(StateSpec.function((String key, Optional<Integer> value, State<Integer> state) -> {
                    if (state.isTimingOut()) {
                        state.remove();
                    }
                    return 0;
                })
                .timeout(Durations.minutes(1)));
    }

    static JavaDStream<Integer> other(JavaPairDStream<String, Integer> pairs) {
        return pairs.mapWithState(StateSpec.function((String key, Optional<Integer> value, State<Integer> state) -> {
                    if (state.isTimingOut()) {
                        return state.get();
                    }
                    state.remove();
                    return 0;
                })
                .timeout(Durations.minutes(1)));
    }
}
