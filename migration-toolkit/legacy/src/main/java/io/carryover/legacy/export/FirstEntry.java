package io.carryover.legacy.export;

import io.carryover.legacy.checkpoint.StateEntry;
import io.carryover.legacy.time.Watermark;
import java.io.Serializable;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.apache.spark.api.java.JavaRDD;

/**
 * What the first entry of a stream tells of all.
 *
 * @param watermark the state, if the stream is one that keeps the watermark; else null
 */
record FirstEntry(String keyClass, String stateClass, Watermark watermark) implements Serializable {

    /** Empty if the stream has no rows. */
    static Optional<FirstEntry> in(JavaRDD<StateEntry> entries) {
        List<byte[]> first = entries.mapPartitions(FirstEntry::shipped).take(1);
        return first.stream().findFirst().map(bytes -> Shipped.read(FirstEntry.class, bytes));
    }

    private static Iterator<byte[]> shipped(Iterator<StateEntry> entries) {
        return entries.hasNext()
                ? Collections.singleton(Shipped.bytes(of(entries.next()))).iterator()
                : Collections.emptyIterator();
    }

    private static FirstEntry of(StateEntry entry) {
        return new FirstEntry(
                nameOf(entry.key()),
                nameOf(entry.state()),
                entry.state() instanceof Watermark watermark ? watermark : null);
    }

    private static String nameOf(Object value) {
        return value == null ? "null" : value.getClass().getName();
    }
}
