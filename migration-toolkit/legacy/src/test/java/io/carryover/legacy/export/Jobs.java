package io.carryover.legacy.export;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.api.java.Optional;
import org.apache.spark.streaming.State;
import org.apache.spark.streaming.StateSpec;
import org.apache.spark.streaming.api.java.JavaDStream;
import org.apache.spark.streaming.api.java.JavaPairDStream;
import scala.Tuple2;

/** Jobs as teams have them, with classes of their own. */
final class Jobs {

    private Jobs() {}

    /** How often each word came. */
    static JavaDStream<String> wordCount(JavaDStream<String> lines) {
        return words(lines)
                .updateStateByKey(
                        (List<Integer> ones, Optional<Integer> count) -> Optional.of(count.orElse(0) + ones.size()))
                .map(Tuple2::toString);
    }

    /** How often each word came, and how many letters that were; and when it came first. */
    static JavaDStream<String> lettersAndFirsts(JavaDStream<String> lines) {
        JavaDStream<String> letters = letters(lines);
        return letters.union(
                words(lines).mapWithState(StateSpec.function(Jobs::first).numPartitions(2)));
    }

    private static JavaDStream<String> letters(JavaDStream<String> lines) {
        return words(lines)
                .mapToPair(word -> new Tuple2<>(word._1(), word._1().length()))
                .updateStateByKey((List<Integer> lengths, Optional<Tuple2<Integer, Long>> state) -> {
                    Tuple2<Integer, Long> before = state.orElse(new Tuple2<>(0, 0L));
                    int letters = lengths.stream().mapToInt(Integer::intValue).sum();
                    return Optional.of(new Tuple2<>(before._1() + lengths.size(), before._2() + letters));
                })
                .map(Tuple2::toString);
    }

    private static String first(String word, Optional<Integer> one, State<Seen> state) {
        Seen seen = state.exists() ? state.get() : new Seen();
        seen.setTimes(seen.getTimes() + 1);
        state.update(seen);
        return word;
    }

    static JavaPairDStream<String, Integer> words(JavaDStream<String> lines) {
        return lines.flatMap(line -> Arrays.stream(line.split(" ")).iterator())
                .mapToPair(word -> new Tuple2<>(word, 1));
    }

    /** A bean. */
    public static final class Seen implements Serializable {
        private int times;

        public int getTimes() {
            return times;
        }

        public void setTimes(int times) {
            this.times = times;
        }
    }
}
