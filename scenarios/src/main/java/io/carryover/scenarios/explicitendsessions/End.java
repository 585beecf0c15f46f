package io.carryover.scenarios.explicitendsessions;

/** How a session ended: by its last event, or because its user stayed away. */
public enum End {
    LAST,
    TIMEOUT
}
