package io.carryover.bench.sessions;

import java.io.IOException;

/** A side, batch by batch. */
public interface Runner extends AutoCloseable {

    /** Begins with nothing, or goes on from what an earlier one has left. */
    void start();

    /** Runs a batch whose events are there, from 1; returns when it is done. */
    void runBatch(int batch);

    /** Rows that have come out so far. */
    long outputs();

    /** What has been written to checkpoints so far. */
    long checkpointBytes();

    /** Stops, and counts what is in the checkpoint that is left; what has no checkpoint, in memory. */
    StateLeft stopAndCountState() throws IOException;

    @Override
    void close();
}
