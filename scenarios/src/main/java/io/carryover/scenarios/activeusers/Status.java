package io.carryover.scenarios.activeusers;

/** Whether a user is still there. */
public enum Status {
    ACTIVE,
    INACTIVE
}
