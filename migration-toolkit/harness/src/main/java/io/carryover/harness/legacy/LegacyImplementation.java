package io.carryover.harness.legacy;

import io.carryover.legacy.checkpoint.LegacyCheckpoint;
import java.util.List;
import java.util.Optional;
import org.apache.spark.streaming.api.java.JavaDStream;

/**
 * An implementation on the legacy side, as the harness runs it.
 *
 * @param name in reports
 * @param wiring from events to outputs
 * @param projection from the checkpoint to the state that is compared
 * @param lateCounter the name under which it reports late records to {@link io.carryover.legacy.time.LateRecords}; empty
 *     if it does not
 * @param ownStateIntervals whether state streams at Spark's default checkpoint interval stay there; else they write their
 *     state in every batch
 */
public record LegacyImplementation<E>(
        String name, Wiring<E> wiring, Projection projection, Optional<String> lateCounter, boolean ownStateIntervals) {

    /** One that writes its state in every batch. */
    public LegacyImplementation(String name, Wiring<E> wiring, Projection projection, Optional<String> lateCounter) {
        this(name, wiring, projection, lateCounter, false);
    }

    /** From events to outputs as lines of JSON. */
    @FunctionalInterface
    public interface Wiring<E> {
        JavaDStream<String> wire(JavaDStream<E> events);
    }

    /** The state as of a batch: lines of JSON {@code {"key", "state"[, "deadline"]}}. */
    @FunctionalInterface
    public interface Projection {
        /**
         * @param batchTimeMs milliseconds since 1970
         */
        List<String> rows(LegacyCheckpoint checkpoint, long batchTimeMs);
    }
}
