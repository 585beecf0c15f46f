package io.carryover.assess.examples;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.apache.spark.api.java.Optional;
import org.apache.spark.streaming.State;
import org.apache.spark.streaming.StateSpec;
import org.apache.spark.streaming.api.java.JavaDStream;
import org.apache.spark.streaming.api.java.JavaPairDStream;

/** A random value, against one that is derived. */
final class AsksForRandom {

    static JavaDStream<Integer> found(JavaPairDStream<String, Integer> pairs) {
        return pairs.mapWithState(StateSpec.function((String key, Optional<Integer> value, State<String> state) -> {
            state.update(UUID.randomUUID().toString());
            return 0;
        }));
    }

    static JavaDStream<Integer> other(JavaPairDStream<String, Integer> pairs) {
        return pairs.mapWithState(StateSpec.function((String key, Optional<Integer> value, State<String> state) -> {
            state.update(
                    UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8)).toString());
            return 0;
        }));
    }
}
