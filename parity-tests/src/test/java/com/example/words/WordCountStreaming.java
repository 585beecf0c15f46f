package com.example.words;

import java.util.Arrays;
import java.util.List;
import org.apache.spark.api.java.Optional;
import org.apache.spark.streaming.api.java.JavaDStream;
import scala.Tuple2;

/** How often each word has come, all words in every batch; state in boxed types, on disk when Spark sees fit. */
public final class WordCountStreaming {

    private WordCountStreaming() {}

    public static JavaDStream<String> counts(JavaDStream<String> lines) {
        return lines.flatMap(line -> Arrays.asList(line.split(" ")).iterator())
                .mapToPair(word -> new Tuple2<>(word, 1))
                .updateStateByKey(
                        (List<Integer> ones, Optional<Integer> count) -> Optional.of(count.orElse(0) + ones.size()))
                .map(count -> count._1() + " " + count._2());
    }
}
