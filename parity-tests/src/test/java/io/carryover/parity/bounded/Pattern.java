package io.carryover.parity.bounded;

/** What lets a key go. */
enum Pattern {
    EXPLICIT_END,
    GAP,
    TIMEOUT,
    RUNNING_VALUE,
    BOUNDED_HISTORY,
    WINDOW,
    DEDUPLICATION
}
