package com.example.words;

import io.carryover.legacy.virtualtime.VirtualTimeStreaming;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.Optional;
import org.apache.spark.streaming.api.java.JavaDStream;
import scala.Tuple2;

/**
 * Somebody's job, with a state class of its own, which runs for twelve seconds and ends as a crash does. Arguments: the folder of the
 * checkpoint and which of Spark's serializers.
 */
public final class WordCount {

    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    private WordCount() {}

    public static void main(String[] args) {
        JavaSparkContext spark = new JavaSparkContext(new SparkConf()
                .setAppName("word-count")
                .setMaster("local[2]")
                .set("spark.ui.enabled", "false")
                .set("spark.serializer", "org.apache.spark.serializer." + args[1])
                .set(VirtualTimeStreaming.CLOCK_OPTION, VirtualTimeStreaming.MANUAL_CLOCK));
        Map<Instant, List<String>> lines = IntStream.rangeClosed(1, 12)
                .boxed()
                .collect(Collectors.toMap(
                        second -> START.plusSeconds(second), second -> List.of(second == 3 ? "to be or" : "to be")));
        try (VirtualTimeStreaming streaming = VirtualTimeStreaming.create(spark, Duration.ofSeconds(1), args[0])) {
            streaming.wire(count(streaming.input(lines)), WordCount::ignore);
            streaming.start(START);
            lines.keySet().stream().sorted().forEach(streaming::runBatch);
        }
        spark.stop();
    }

    private static JavaDStream<String> count(JavaDStream<String> lines) {
        return lines.flatMap(line -> Arrays.stream(line.split(" ")).iterator())
                .mapToPair(word -> new Tuple2<>(word, 1))
                .updateStateByKey(WordCount::add)
                .map(Tuple2::toString);
    }

    private static Optional<Word> add(List<Integer> ones, Optional<Word> before) {
        Word word = before.orElse(new Word());
        word.getLengths().add(ones.size());
        word.setCount(word.getCount() + ones.size());
        return Optional.of(word);
    }

    private static void ignore(long batchTimeMs, List<String> rows) {
        // nobody looks at them
    }

    /** A bean. */
    public static final class Word implements Serializable {
        private int count;
        private List<Integer> lengths = new ArrayList<>();

        public int getCount() {
            return count;
        }

        public void setCount(int count) {
            this.count = count;
        }

        public List<Integer> getLengths() {
            return lengths;
        }

        public void setLengths(List<Integer> lengths) {
            this.lengths = lengths;
        }
    }
}
