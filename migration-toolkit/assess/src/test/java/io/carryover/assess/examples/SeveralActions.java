package io.carryover.assess.examples;

import org.apache.spark.streaming.api.java.JavaDStream;

/** Two actions, against one. */
final class SeveralActions {

    static void found(JavaDStream<String> lines) {
        lines.foreachRDD(batch -> {
            if (!batch.isEmpty()) {
                batch.saveAsTextFile("/data/out");
            }
        });
    }

    static void other(JavaDStream<String> lines) {
        lines.foreachRDD(batch -> batch.map(String::trim).saveAsTextFile("/data/out"));
    }
}
