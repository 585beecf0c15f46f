package io.carryover.harness.legacy;

import io.carryover.harness.InputLine;
import org.apache.spark.streaming.api.java.JavaDStream;

/**
 * A job's input.
 *
 * @param events what its implementations get
 * @param rejects what the parser refuses, as lines of JSON {@code {"file", "line", "reason"}}
 */
public record LegacyInput<E>(JavaDStream<E> events, JavaDStream<String> rejects) {

    /** From lines to events and rejects. */
    @FunctionalInterface
    public interface Parsing<E> {
        LegacyInput<E> parse(JavaDStream<InputLine> lines);
    }
}
