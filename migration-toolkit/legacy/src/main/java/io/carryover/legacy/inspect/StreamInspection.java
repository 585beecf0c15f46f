package io.carryover.legacy.inspect;

import java.util.List;

/**
 * A state stream.
 *
 * @param number from 1 on, in the order in which the job's outputs lead to them
 * @param operation such as {@code mapWithState}
 * @param onDisk the state on disk, oldest first
 * @param keyClasses of the keys in the newest of these
 * @param stateClasses of the states in the newest of these
 * @param keys in the newest of these
 */
public record StreamInspection(
        int number,
        String operation,
        int partitions,
        List<StateOnDisk> onDisk,
        List<String> keyClasses,
        List<String> stateClasses,
        long keys) {

    /**
     * The state as of one batch.
     *
     * @param batchMs milliseconds since 1970
     * @param bytes of all files
     */
    public record StateOnDisk(long batchMs, String folder, int files, long bytes) {}
}
