package org.apache.spark.streaming.birds;

import org.apache.spark.streaming.api.java.JavaDStream;
import org.apache.spark.streaming.api.java.JavaStreamingContext;

/** Makes streams of birds. */
public final class Birds {

    private Birds() {}

    public static JavaDStream<String> createStream(JavaStreamingContext context, String kind) {
        throw new UnsupportedOperationException("only its bytecode counts: " + context + kind);
    }
}
