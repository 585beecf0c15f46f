package io.carryover.legacy.export;

import io.carryover.carried.Source;
import io.carryover.carried.SourceSide;
import io.carryover.legacy.checkpoint.LegacyCheckpoint;
import java.util.ArrayList;
import java.util.List;

/** What a manifest says of the checkpoint that it comes from. */
final class JobSource {

    private JobSource() {}

    static Source of(String folder, LegacyCheckpoint checkpoint) {
        return new Source(
                SourceSide.LEGACY,
                folder,
                checkpoint.metadata().sparkVersion().orElse(null),
                checkpoint.batchInterval().toMillis(),
                checkpoint.pendingBatches());
    }

    /** For the operator. */
    static List<String> notes(long cut, LegacyCheckpoint checkpoint) {
        List<String> notes = new ArrayList<>();
        checkpoint.metadata().refused().forEach(file -> notes.add("A newer checkpoint cannot be read: " + file + "."));
        notes.addAll(RepeatedOutputs.notes(
                cut,
                checkpoint.checkpointTimeMs(),
                checkpoint.pendingBatches(),
                checkpoint.batchInterval().toMillis(),
                !checkpoint.metadata().refused().isEmpty()));
        if (checkpoint.kafkaInputs().isEmpty()) {
            notes.add(
                    "The job reads no Kafka, so there are no offsets: let the migrated job begin with the input of the batch"
                            + " behind " + BatchTimes.text(cut) + ".");
        }
        if (WindowsOfInput.areIn(checkpoint)) {
            notes.add(
                    "The job has windows over its input (window, reduceByKeyAndWindow ...), and what is in them is no state and is"
                            + " not carried: the migrated job's windows begin empty behind the cut.");
        }
        return notes;
    }
}
