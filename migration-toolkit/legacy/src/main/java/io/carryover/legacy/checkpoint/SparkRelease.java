package io.carryover.legacy.checkpoint;

import java.util.Map;
import java.util.Optional;

/**
 * A checkpoint does not say which Spark wrote it; the form of its classes does, of the releases that were looked at. Another
 * release may have the same form.
 */
final class SparkRelease {

    private static final Map<Long, String> BY_VERSION_OF_CHECKPOINT =
            Map.of(4088475731838205635L, "3.5.1", 6491953406468413684L, "4.1.0");

    private SparkRelease() {}

    /** @param versionOfCheckpoint the {@code serialVersionUID} of Spark's {@code Checkpoint} */
    static Optional<String> of(Optional<Long> versionOfCheckpoint) {
        return versionOfCheckpoint.map(BY_VERSION_OF_CHECKPOINT::get);
    }
}
