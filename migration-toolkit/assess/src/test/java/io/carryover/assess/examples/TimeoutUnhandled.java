package io.carryover.assess.examples;

import org.apache.spark.api.java.Optional;
import org.apache.spark.streaming.Durations;
import org.apache.spark.streaming.State;
import org.apache.spark.streaming.StateSpec;
import org.apache.spark.streaming.api.java.JavaDStream;
import org.apache.spark.streaming.api.java.JavaPairDStream;

/** A function that does not look for the timeout, against one that does. */
final class TimeoutUnhandled {

    static JavaDStream<Integer> found(JavaPairDStream<String, Integer> pairs) {
        return pairs.mapWithState(
                StateSpec.function((String key, Optional<Integer> value, State<Integer> state) -> value.orElse(0))
                        .timeout(Durations.minutes(5)));
    }

    static JavaDStream<Integer> other(JavaPairDStream<String, Integer> pairs) {
        return pairs.mapWithState(StateSpec.function(
                        (String key, Optional<Integer> value, State<Integer> state) -> state.isTimingOut() ? -1 : 1)
                .timeout(Durations.minutes(5)));
    }
}
