package io.carryover.carried;

/** The side that a checkpoint is of. */
public enum SourceSide {
    LEGACY,
    MIGRATED
}
