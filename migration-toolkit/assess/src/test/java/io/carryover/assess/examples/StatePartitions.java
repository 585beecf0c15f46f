package io.carryover.assess.examples;

import java.util.List;
import org.apache.spark.api.java.Optional;
import org.apache.spark.streaming.StateSpec;
import org.apache.spark.streaming.api.java.JavaPairDStream;

/** How state is spread, in both operations. */
final class StatePartitions {

    static StateSpec<String, Integer, Integer, Integer> found(StateSpec<String, Integer, Integer, Integer> spec) {
        return spec.numPartitions(20);
    }

    static JavaPairDStream<String, Integer> foundByArgument(JavaPairDStream<String, Integer> pairs) {
        return pairs.updateStateByKey((List<Integer> values, Optional<Integer> state) -> state, 20);
    }

    static JavaPairDStream<String, Integer> other(JavaPairDStream<String, Integer> pairs) {
        return pairs.reduceByKey(Integer::sum, 20)
                .updateStateByKey((List<Integer> values, Optional<Integer> state) -> state);
    }
}
