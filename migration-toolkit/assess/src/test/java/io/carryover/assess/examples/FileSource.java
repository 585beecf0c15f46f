package io.carryover.assess.examples;

import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.streaming.api.java.JavaDStream;
import org.apache.spark.streaming.api.java.JavaStreamingContext;

/** A folder of files, against a file that is read once. */
final class FileSource {

    static JavaDStream<String> found(JavaStreamingContext context) {
        return context.textFileStream("/data");
    }

    static JavaRDD<String> other(JavaStreamingContext context) {
        return context.sparkContext().textFile("/data");
    }
}
