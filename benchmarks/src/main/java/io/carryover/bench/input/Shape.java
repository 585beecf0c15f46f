package io.carryover.bench.input;

/** Which keys the events of a batch have. */
public enum Shape {
    /** Any, as likely as each other. */
    UNIFORM,
    /** Other ones in each batch, one event each, until all had their turn. */
    ROTATING,
    /** The same ones in each batch, one event each. */
    SAME,
    /** One key has half of the events, the others fewer and fewer. */
    SKEWED
}
