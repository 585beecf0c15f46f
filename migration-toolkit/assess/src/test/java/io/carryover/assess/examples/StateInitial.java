package io.carryover.assess.examples;

import java.util.List;
import org.apache.spark.HashPartitioner;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.Optional;
import org.apache.spark.streaming.StateSpec;
import org.apache.spark.streaming.api.java.JavaPairDStream;

/** State to begin with, in both operations. */
final class StateInitial {

    static StateSpec<String, Integer, Integer, Integer> found(
            StateSpec<String, Integer, Integer, Integer> spec, JavaPairRDD<String, Integer> initial) {
        return spec.initialState(initial);
    }

    static JavaPairDStream<String, Integer> foundByArgument(
            JavaPairDStream<String, Integer> pairs, JavaPairRDD<String, Integer> initial) {
        return pairs.updateStateByKey((values, state) -> state, new HashPartitioner(4), initial);
    }

    static JavaPairDStream<String, Integer> other(JavaPairDStream<String, Integer> pairs) {
        return pairs.updateStateByKey((List<Integer> values, Optional<Integer> state) -> state, new HashPartitioner(4));
    }
}
