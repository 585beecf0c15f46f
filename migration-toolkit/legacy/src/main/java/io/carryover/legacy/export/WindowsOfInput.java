package io.carryover.legacy.export;

import io.carryover.legacy.checkpoint.LegacyCheckpoint;
import io.carryover.legacy.checkpoint.StateStreams;
import java.util.Set;

/** Tells whether a job keeps input in windows, which no state stream has. Run on Spark 3.5.1 and 4.1. */
final class WindowsOfInput {

    private static final Set<String> WINDOWS = Set.of(
            "org.apache.spark.streaming.dstream.WindowedDStream",
            "org.apache.spark.streaming.dstream.ReducedWindowedDStream");

    private WindowsOfInput() {}

    static boolean areIn(LegacyCheckpoint checkpoint) {
        return StateStreams.all(checkpoint.metadata().checkpoint().graph().getOutputStreams()).stream()
                .anyMatch(stream -> WINDOWS.contains(stream.getClass().getName()));
    }
}
