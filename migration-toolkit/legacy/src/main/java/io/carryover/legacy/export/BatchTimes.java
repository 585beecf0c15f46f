package io.carryover.legacy.export;

import java.time.Instant;
import java.util.Collection;
import java.util.stream.Collectors;

/** Batch times as people read them. */
final class BatchTimes {

    private BatchTimes() {}

    static String text(long batchTimeMs) {
        return Instant.ofEpochMilli(batchTimeMs).toString();
    }

    static String text(Collection<Long> batchTimesMs) {
        return batchTimesMs.isEmpty()
                ? "none"
                : batchTimesMs.stream().map(BatchTimes::text).collect(Collectors.joining(", "));
    }
}
