package io.carryover.migrated.verify;

import io.carryover.carried.Offsets;

/**
 * The first batch of a query.
 *
 * @param timeMs its time, milliseconds since 1970
 * @param from where it began to read; of no topic if the source is not Kafka
 * @param until where it stopped
 */
public record FirstBatch(long timeMs, Offsets from, Offsets until) {

    /** How many records it read, by its offsets. */
    public long records() {
        return sum(until) - sum(from);
    }

    private static long sum(Offsets offsets) {
        return offsets.byTopic().values().stream()
                .flatMap(partitions -> partitions.values().stream())
                .mapToLong(Long::longValue)
                .sum();
    }
}
