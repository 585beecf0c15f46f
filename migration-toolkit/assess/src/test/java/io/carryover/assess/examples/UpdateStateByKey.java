package io.carryover.assess.examples;

import java.util.List;
import org.apache.spark.api.java.Optional;
import org.apache.spark.streaming.api.java.JavaPairDStream;

/** The operation, against a method of the same name. */
final class UpdateStateByKey {

    static JavaPairDStream<String, Integer> found(JavaPairDStream<String, Integer> pairs) {
        return pairs.updateStateByKey(
                (List<Integer> values, Optional<Integer> state) -> Optional.of(state.orElse(0) + values.size()));
    }

    static int other(JavaPairDStream<String, Integer> pairs, Table table) {
        return table.updateStateByKey(List.of(1));
    }

    interface Table {
        int updateStateByKey(List<Integer> values);
    }
}
