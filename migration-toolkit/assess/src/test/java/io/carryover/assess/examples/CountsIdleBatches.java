package io.carryover.assess.examples;

import java.util.List;
import org.apache.spark.api.java.Optional;
import org.apache.spark.streaming.api.java.JavaPairDStream;

/** A function that counts batches without data, against one that counts records. */
final class CountsIdleBatches {

    static JavaPairDStream<String, Integer> found(JavaPairDStream<String, Integer> pairs) {
        return pairs.updateStateByKey((List<Integer> values, Optional<Integer> idle) ->
                Optional.of(values.isEmpty() ? idle.orElse(0) + 1 : 0));
    }

    static JavaPairDStream<String, Integer> other(JavaPairDStream<String, Integer> pairs) {
        return pairs.updateStateByKey((List<Integer> values, Optional<Integer> sum) -> {
            int all = sum.orElse(0);
            for (int value : values) {
                all += value;
            }
            return Optional.of(all);
        });
    }
}
