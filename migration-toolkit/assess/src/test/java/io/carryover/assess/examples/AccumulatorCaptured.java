package io.carryover.assess.examples;

import java.util.ArrayList;
import org.apache.spark.streaming.api.java.JavaDStream;
import org.apache.spark.util.LongAccumulator;

/** An accumulator, against a collection. */
final class AccumulatorCaptured {

    static void found(JavaDStream<String> lines, LongAccumulator count) {
        lines.foreachRDD(batch -> batch.foreach(line -> count.add(1)));
    }

    static void other(JavaDStream<String> lines, ArrayList<Integer> counts) {
        lines.foreachRDD(batch -> counts.add(1));
    }
}
