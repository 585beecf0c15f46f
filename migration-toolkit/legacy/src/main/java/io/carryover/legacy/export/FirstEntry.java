package io.carryover.legacy.export;

import io.carryover.legacy.checkpoint.StateEntry;
import io.carryover.legacy.time.Watermark;
import java.io.Serializable;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.apache.spark.api.java.JavaRDD;

/**
 * What the first entry of a stream tells of all. The driver gets the entry itself where Java can serialize it: to look for it
 * once more is to read a whole partition where that is one object.
 *
 * @param key null also if it was not shipped
 * @param state null also if it was not shipped
 * @param lastUpdatedMs null if the engine keeps none
 */
record FirstEntry(String keyClass, String stateClass, Object key, Object state, Long lastUpdatedMs, boolean isWhole)
        implements Serializable {

    /** Empty if the stream has no rows. */
    static Optional<FirstEntry> in(JavaRDD<StateEntry> entries) {
        List<byte[]> first = entries.mapPartitions(FirstEntry::shipped).take(1);
        return first.stream().findFirst().map(bytes -> Shipped.read(FirstEntry.class, bytes));
    }

    /** The state, if the stream is one that keeps the watermark. */
    Optional<Watermark> watermark() {
        return state instanceof Watermark watermark ? Optional.of(watermark) : Optional.empty();
    }

    /** What the mapping makes of it; empty if it makes nothing, or the entry was not shipped. */
    Optional<MappedState> mapped(StreamMapping mapping) {
        if (!isWhole) {
            return Optional.empty();
        }
        // a copy, as a task would have: what the mapping keeps for itself while it maps need not be serializable
        StreamMapping shipped = Shipped.read(StreamMapping.class, Shipped.bytes(mapping));
        return shipped.map(new StateEntry(key, state, dated()));
    }

    private OptionalLong dated() {
        return lastUpdatedMs == null ? OptionalLong.empty() : OptionalLong.of(lastUpdatedMs);
    }

    private static Iterator<byte[]> shipped(Iterator<StateEntry> entries) {
        return entries.hasNext()
                ? Collections.singleton(shipped(entries.next())).iterator()
                : Collections.emptyIterator();
    }

    private static byte[] shipped(StateEntry entry) {
        FirstEntry names = new FirstEntry(nameOf(entry.key()), nameOf(entry.state()), null, null, null, false);
        try {
            byte[] whole = Shipped.bytes(names.with(entry));
            Shipped.read(FirstEntry.class, whole); // as the driver will
            return whole;
        } catch (RuntimeException | LinkageError | StackOverflowError e) { // Kryo took it: then its names have to do
            return Shipped.bytes(names);
        }
    }

    private FirstEntry with(StateEntry entry) {
        Long lastUpdated =
                entry.lastUpdatedMs().isPresent() ? entry.lastUpdatedMs().getAsLong() : null;
        return new FirstEntry(keyClass, stateClass, entry.key(), entry.state(), lastUpdated, true);
    }

    private static String nameOf(Object value) {
        return value == null ? "null" : value.getClass().getName();
    }
}
