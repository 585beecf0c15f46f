package io.carryover.bench.sessions;

import org.apache.hadoop.fs.FileSystem;

/**
 * What has been written through Hadoop's file systems since this was made. The sinks write nothing and shuffles do not go that
 * way, so these are the checkpoints.
 */
final class WrittenBytes {

    private final long before = all();

    double kilobytes() {
        return (all() - before) / 1024.0;
    }

    @SuppressWarnings("deprecation") // what replaced it has no name for the bytes of a local file system
    private static long all() {
        return FileSystem.getAllStatistics().stream()
                .mapToLong(FileSystem.Statistics::getBytesWritten)
                .sum();
    }
}
