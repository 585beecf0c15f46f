package io.carryover.assess.examples;

import java.util.ArrayList;
import org.apache.spark.api.java.Optional;
import org.apache.spark.streaming.State;
import org.apache.spark.streaming.StateSpec;
import org.apache.spark.streaming.api.java.JavaDStream;
import org.apache.spark.streaming.api.java.JavaPairDStream;
import org.apache.spark.util.AccumulatorV2;
import org.apache.spark.util.LongAccumulator;

/** Accumulators, Spark's and the team's own, against a collection and a counter that is none. */
final class AccumulatorCaptured {

    static void found(JavaDStream<String> lines, LongAccumulator count) {
        lines.foreachRDD(batch -> batch.foreach(line -> count.add(1)));
    }

    static JavaDStream<String> foundOwn(JavaDStream<String> lines, Longest longest) {
        return lines.map(line -> {
            longest.add(line.length());
            return line;
        });
    }

    static JavaDStream<Integer> foundInState(JavaPairDStream<String, Integer> pairs, Longest longest) {
        return pairs.mapWithState(StateSpec.function((String key, Optional<Integer> value, State<Integer> state) -> {
            longest.add(value.get());
            return 0;
        }));
    }

    static void other(JavaDStream<String> lines, ArrayList<Integer> counts) {
        lines.foreachRDD(batch -> counts.add(1));
    }

    static JavaDStream<String> otherCounter(JavaDStream<String> lines, Counter counter) {
        return lines.map(line -> {
            counter.add(1);
            return line;
        });
    }

    interface Counter {
        void add(int one);
    }

    static final class Longest extends AccumulatorV2<Integer, Integer> {

        private int longest;

        @Override
        public boolean isZero() {
            return longest == 0;
        }

        @Override
        public AccumulatorV2<Integer, Integer> copy() {
            Longest copy = new Longest();
            copy.add(longest);
            return copy;
        }

        @Override
        public void reset() {
            longest = 0;
        }

        @Override
        public void add(Integer length) {
            longest = Math.max(longest, length);
        }

        @Override
        public void merge(AccumulatorV2<Integer, Integer> other) {
            longest = Math.max(longest, other.value());
        }

        @Override
        public Integer value() {
            return longest;
        }
    }
}
