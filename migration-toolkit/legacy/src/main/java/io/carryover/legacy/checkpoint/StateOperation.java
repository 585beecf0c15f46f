package io.carryover.legacy.checkpoint;

/** The operation behind a state stream. */
public enum StateOperation {
    UPDATE_STATE_BY_KEY,
    MAP_WITH_STATE
}
