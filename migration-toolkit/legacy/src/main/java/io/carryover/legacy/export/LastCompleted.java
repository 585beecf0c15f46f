package io.carryover.legacy.export;

import io.carryover.legacy.checkpoint.LegacyCheckpoint;
import java.util.List;

/** The newest batch of a job that has completed with all in front of it, as far as its checkpoint knows. */
final class LastCompleted {

    private LastCompleted() {}

    /** Batch time, milliseconds since 1970. */
    static long batchOf(LegacyCheckpoint checkpoint) {
        List<Long> pending = checkpoint.pendingBatches();
        return pending.isEmpty()
                ? checkpoint.checkpointTimeMs()
                : pending.get(0) - checkpoint.batchInterval().toMillis();
    }
}
