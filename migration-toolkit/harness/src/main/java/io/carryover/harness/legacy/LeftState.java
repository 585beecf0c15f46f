package io.carryover.harness.legacy;

import io.carryover.harness.EngineSession;
import io.carryover.legacy.checkpoint.LegacyCheckpoint;
import io.carryover.legacy.checkpoint.RolledForward;
import java.time.Instant;

/** What a job has left in its checkpoint folder. */
final class LeftState {

    private LeftState() {}

    /** With the state as of a batch: as it is on disk, or computed from what is. */
    static LegacyCheckpoint asOf(Instant batch, String folder, EngineSession engine) {
        LegacyCheckpoint checkpoint =
                LegacyCheckpoint.read(folder, engine.context().hadoopConfiguration());
        return checkpoint.hasStateOf(batch.toEpochMilli())
                ? checkpoint
                : RolledForward.to(batch.toEpochMilli(), checkpoint, folder, engine.context());
    }
}
