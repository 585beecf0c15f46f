package io.carryover.legacy.export;

import io.carryover.legacy.checkpoint.StateOperation;
import org.apache.hadoop.conf.Configuration;

/**
 * A state stream that a {@link StateMapper} is asked about.
 *
 * @param checkpoint the folder of the job's checkpoint
 * @param hadoop to read beside it
 * @param name of the stream
 * @param keyClass class name of its first key
 * @param stateClass class name of its first state
 */
public record MappedStream(
        String checkpoint,
        Configuration hadoop,
        String name,
        StateOperation operation,
        String keyClass,
        String stateClass) {}
