package com.acme;

import java.util.List;
import org.apache.spark.api.java.Optional;
import org.apache.spark.streaming.api.java.JavaDStream;
import org.apache.spark.streaming.api.java.JavaPairDStream;
import scala.Tuple2;

/** How often each word came, with a lambda. */
public final class WordCounts {

    private WordCounts() {}

    static JavaPairDStream<String, Integer> count(JavaDStream<String> words) {
        JavaPairDStream<String, Integer> ones = words.mapToPair(word -> new Tuple2<>(word, 1));
        return ones.updateStateByKey((List<Integer> values, Optional<Integer> state) ->
                Optional.of(state.orElse(0) + values.stream().mapToInt(one -> one).sum()));
    }
}
