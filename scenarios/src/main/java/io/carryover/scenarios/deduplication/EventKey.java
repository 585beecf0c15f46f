package io.carryover.scenarios.deduplication;

import java.io.Serializable;
import java.time.Instant;

/** What makes two events the same. That a key is there is all the state there is of it. */
public record EventKey(String user, Instant eventTime) implements Serializable {

    /** Whether the key has no use any more: from this point of the watermark on, its duplicates are late. */
    public boolean isDueAt(Instant watermark) {
        return !eventTime.isAfter(watermark);
    }
}
