package io.carryover.assess;

/** What stands between a stateful pipeline and its migration. */
public enum Verdict {
    /** Nothing but work: each part has a counterpart that does the same. */
    MECHANICAL,
    /** Questions that the code cannot answer. */
    NEEDS_DECISIONS,
    /** Something has no counterpart, or could not be read. */
    BLOCKED
}
