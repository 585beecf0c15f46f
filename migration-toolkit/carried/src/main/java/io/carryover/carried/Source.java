package io.carryover.carried;

import java.util.List;

/**
 * The checkpoint that was read.
 *
 * @param side which side's
 * @param checkpoint its folder, as a URI
 * @param sparkVersion of the job; null if the checkpoint does not tell
 * @param batchIntervalMs of a legacy job; null of a migrated one
 * @param pendingBatches what the job had begun or queued and not completed: batch times in milliseconds since 1970 of a legacy
 *     job, batch ids of a migrated one
 */
public record Source(
        SourceSide side, String checkpoint, String sparkVersion, Long batchIntervalMs, List<Long> pendingBatches) {

    public Source {
        pendingBatches = List.copyOf(pendingBatches);
    }
}
