package io.carryover.pair.legacy;

import org.apache.spark.streaming.api.java.JavaDStream;
import org.apache.spark.streaming.api.java.JavaDStreamLike;

/** The legacy job between its source and its sink. */
@FunctionalInterface
public interface LegacyWiring<E> {

    /** @return what the job emits: a stream of pairs is one of tuples */
    JavaDStreamLike<?, ?, ?> wire(JavaDStream<E> events);
}
