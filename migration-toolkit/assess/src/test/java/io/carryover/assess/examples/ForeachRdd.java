package io.carryover.assess.examples;

import org.apache.spark.streaming.api.java.JavaDStream;

/** Output by own code, against Spark's own. */
final class ForeachRdd {

    static void found(JavaDStream<String> lines) {
        lines.foreachRDD(batch -> batch.foreach(line -> {}));
    }

    static void other(JavaDStream<String> lines) {
        lines.print();
    }
}
