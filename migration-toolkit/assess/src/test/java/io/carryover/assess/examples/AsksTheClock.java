package io.carryover.assess.examples;

import java.time.Instant;
import org.apache.spark.api.java.Optional;
import org.apache.spark.streaming.State;
import org.apache.spark.streaming.StateSpec;
import org.apache.spark.streaming.api.java.JavaDStream;
import org.apache.spark.streaming.api.java.JavaPairDStream;

/** The clock, against the event's own time. */
final class AsksTheClock {

    static JavaDStream<Integer> found(JavaPairDStream<String, Integer> pairs) {
        return pairs.mapWithState(StateSpec.function((String key, Optional<Integer> value, State<Long> state) -> {
            state.update(System.currentTimeMillis());
            return 0;
        }));
    }

    static JavaDStream<Integer> other(JavaPairDStream<String, Integer> pairs) {
        return pairs.mapWithState(StateSpec.function((String key, Optional<Integer> value, State<Long> state) -> {
            state.update(Instant.ofEpochMilli(value.get()).toEpochMilli());
            return 0;
        }));
    }
}
