package io.carryover.bench.sessions;

import org.apache.hadoop.fs.FileSystem;

/**
 * What has been written through Hadoop's file systems. The sinks write nothing and shuffles do not go that way, so these are the
 * checkpoints.
 */
final class WrittenBytes {

    private WrittenBytes() {}

    @SuppressWarnings("deprecation") // what replaced it has no name for the bytes of a local file system
    static long all() {
        return FileSystem.getAllStatistics().stream()
                .mapToLong(FileSystem.Statistics::getBytesWritten)
                .sum();
    }
}
