package io.carryover.assess.examples;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.spark.api.java.Optional;
import org.apache.spark.streaming.State;
import org.apache.spark.streaming.StateSpec;
import org.apache.spark.streaming.api.java.JavaDStream;
import org.apache.spark.streaming.api.java.JavaPairDStream;

/** A file that the state function writes, against one that the output writes, and a record that is only looked at. */
final class SideEffect {

    static JavaDStream<Integer> found(JavaPairDStream<String, Integer> pairs) {
        return pairs.mapWithState(
                StateSpec.function((String key, Optional<Integer> value, State<Integer> state) -> note(key)));
    }

    static void other(JavaPairDStream<String, Integer> pairs) {
        pairs.mapWithState(
                        StateSpec.function((String key, Optional<Integer> value, State<Integer> state) -> key.length()))
                .foreachRDD(batch -> note("batch"));
    }

    static JavaDStream<String> otherRecord(JavaPairDStream<String, ConsumerRecord<String, String>> pairs) {
        return pairs.mapWithState(
                StateSpec.function((String key, Optional<ConsumerRecord<String, String>> value, State<Integer> state) ->
                        value.get().value()));
    }

    private static int note(String key) {
        try {
            Files.writeString(Path.of("/data/" + key), key);
            return 1;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
