package io.carryover.assess.examples;

import java.util.Map;
import org.apache.spark.api.java.Optional;
import org.apache.spark.api.java.function.Function3;
import org.apache.spark.streaming.State;
import org.apache.spark.streaming.StateSpec;
import org.apache.spark.streaming.api.java.JavaDStream;
import org.apache.spark.streaming.api.java.JavaPairDStream;

/** A function from nowhere, against one that a caller passes. */
final class FunctionUnknown {

    static JavaDStream<Integer> found(
            JavaPairDStream<String, Integer> pairs, Map<String, StateSpec<String, Integer, Integer, Integer>> specs) {
        return pairs.mapWithState(specs.get("count"));
    }

    static JavaDStream<Integer> otherIsHandedAFunction(
            JavaPairDStream<String, Integer> pairs,
            Function3<String, Optional<Integer>, State<Integer>, Integer> function) {
        return pairs.mapWithState(StateSpec.function(function));
    }

    static JavaDStream<Integer> otherHandsItOver(JavaPairDStream<String, Integer> pairs) {
        return otherIsHandedAFunction(pairs, (String key, Optional<Integer> value, State<Integer> state) -> 1);
    }
}
