package io.carryover.assess.examples;

import org.apache.spark.streaming.api.java.JavaDStream;
import org.apache.spark.streaming.api.java.JavaStreamingContext;

/** A source of a connector, against Spark's own. */
final class ConnectorSource {

    static JavaDStream<String> found(JavaStreamingContext context) {
        return org.apache.spark.streaming.birds.Birds.createStream(context, "robin");
    }

    static JavaDStream<String> other(JavaStreamingContext context) {
        return context.textFileStream("/data");
    }
}
