package io.carryover.assess.examples;

import java.util.Queue;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.streaming.api.java.JavaDStream;
import org.apache.spark.streaming.api.java.JavaStreamingContext;

/** A queue of RDDs. */
final class QueueSource {

    static JavaDStream<String> found(JavaStreamingContext context, Queue<JavaRDD<String>> queue) {
        return context.queueStream(queue);
    }

    static JavaRDD<String> other(JavaStreamingContext context, Queue<JavaRDD<String>> queue) {
        return queue.poll();
    }
}
