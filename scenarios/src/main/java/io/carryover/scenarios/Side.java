package io.carryover.scenarios;

/** Which engine an implementation runs on. */
public enum Side {
    /** Spark Streaming (DStream). */
    LEGACY,
    /** Structured Streaming. */
    MIGRATED
}
