package io.carryover.cli;

/** Shows that long work is alive. */
interface Progress {

    /** @param what is done from now on, a few words */
    void show(String what);

    /** The work is done: what comes next is no progress. */
    void end();
}
