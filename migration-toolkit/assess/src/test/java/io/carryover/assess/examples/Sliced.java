package io.carryover.assess.examples;

import java.util.List;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.streaming.Time;
import org.apache.spark.streaming.api.java.JavaDStream;

/** Batches of the past, against the batch of now. */
final class Sliced {

    static List<JavaRDD<String>> found(JavaDStream<String> lines, Time from, Time until) {
        return lines.slice(from, until);
    }

    static String other(JavaDStream<String> lines, String line) {
        return line.substring(1);
    }
}
