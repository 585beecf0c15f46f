package io.carryover.legacy.monitoring;

/** A state that a job keeps for its own workings, such as a watermark by hand: a monitor does not count its rows. */
public interface Bookkeeping {}
