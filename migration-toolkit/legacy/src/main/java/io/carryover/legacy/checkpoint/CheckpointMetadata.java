package io.carryover.legacy.checkpoint;

import java.util.List;
import java.util.Optional;
import org.apache.spark.streaming.Checkpoint;

/**
 * The metadata of a checkpoint, read without starting anything. Run on Spark 3.5.1 and 4.1.
 *
 * @param file that it was read from
 * @param hasChecksum whether a changed byte of it would have been noticed
 * @param checkpoint as Spark has it, with the paths of state files as they are in the folder that was given
 * @param refused newer files, each with the reason why it could not be read; empty unless older ones are allowed
 * @param sparkVersion that wrote it, as far as that shows
 */
public record CheckpointMetadata(
        String file, boolean hasChecksum, Checkpoint checkpoint, List<String> refused, Optional<String> sparkVersion) {

    public CheckpointMetadata {
        refused = List.copyOf(refused);
    }
}
