package io.carryover.assess.examples;

import org.apache.spark.streaming.api.java.JavaDStream;
import org.apache.spark.streaming.api.java.JavaStreamingContext;

/** A socket. */
final class SocketSource {

    static JavaDStream<String> found(JavaStreamingContext context) {
        return context.socketTextStream("localhost", 9999);
    }

    static JavaDStream<String> other(JavaStreamingContext context) {
        return context.textFileStream("/data");
    }
}
