package io.carryover.bench.input;

import java.io.Serializable;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A partition of a batch: all that travels through a source.
 *
 * @param batchTimeMs milliseconds since 1970
 * @param partition from 0
 */
public record Slice(long batchTimeMs, int partition) implements Serializable {

    /** As many as Spark has tasks at once in all measurements. */
    public static final int PER_BATCH = 2;

    /** What a side with that many tasks at once can use on this machine. */
    public static int cores() {
        return Math.min(PER_BATCH, Runtime.getRuntime().availableProcessors());
    }

    public static List<Slice> of(long batchTimeMs) {
        return IntStream.range(0, PER_BATCH)
                .mapToObj(partition -> new Slice(batchTimeMs, partition))
                .toList();
    }
}
