package io.carryover.assess.examples;

import org.apache.spark.streaming.api.java.JavaDStream;

/** RDD code, against code for each record. */
final class Transformed {

    static JavaDStream<String> found(JavaDStream<String> lines) {
        return lines.transform(batch -> batch.distinct());
    }

    static JavaDStream<String> other(JavaDStream<String> lines) {
        return lines.map(line -> line.trim());
    }
}
