package io.carryover.scenarios.valueexpiry;

/** Why a user's value is emitted. */
public enum Status {
    /** The user had an event. */
    ACTIVE,
    /** The value is no longer fresh, and forgotten. */
    EXPIRED
}
