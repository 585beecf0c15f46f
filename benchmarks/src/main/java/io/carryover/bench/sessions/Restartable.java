package io.carryover.bench.sessions;

/** A side that goes on from its checkpoint in another JVM. */
interface Restartable extends Runner {

    /**
     * Goes on, and does what the engine does at once: the legacy one repeats the batch that it was stopped behind.
     *
     * @param batchesBefore how many have run
     */
    void restart(int batchesBefore);
}
