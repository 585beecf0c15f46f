package io.carryover.scenarios.input;

import java.io.Serializable;
import java.util.Comparator;

/**
 * Where a record comes from. The order of positions is the source order: it breaks every tie between equal timestamps.
 *
 * @param source a Kafka topic, or the name of a file
 * @param partition the Kafka partition, or {@link #FILE} for a file
 * @param offset the Kafka offset, or the line number from 1
 */
public record SourcePosition(String source, int partition, long offset)
        implements Serializable, Comparable<SourcePosition> {

    /** The partition of every position in a file. */
    public static final int FILE = -1;

    private static final Comparator<SourcePosition> SOURCE_ORDER = Comparator.comparing(SourcePosition::source)
            .thenComparingInt(SourcePosition::partition)
            .thenComparingLong(SourcePosition::offset);

    public static SourcePosition inFile(String file, long line) {
        return new SourcePosition(file, FILE, line);
    }

    public boolean isInFile() {
        return partition == FILE;
    }

    @Override
    public int compareTo(SourcePosition other) {
        return SOURCE_ORDER.compare(this, other);
    }
}
