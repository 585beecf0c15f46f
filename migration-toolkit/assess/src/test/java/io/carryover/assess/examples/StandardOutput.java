package io.carryover.assess.examples;

import org.apache.spark.streaming.api.java.JavaDStream;

/** Spark's own output, against one's own. */
public final class StandardOutput {

    static void found(JavaDStream<String> lines) {
        lines.print();
    }

    static void other(JavaDStream<String> lines) {
        lines.foreachRDD(batch -> batch.saveAsTextFile("/data/out"));
    }
}
