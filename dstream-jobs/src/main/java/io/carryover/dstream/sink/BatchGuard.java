package io.carryover.dstream.sink;

import java.io.IOException;
import java.io.Serializable;

/**
 * Lets nothing be written behind a failure. When an output of a batch fails, Spark Streaming still runs the batch's other
 * outputs and the batches that are waiting, and takes a batch as done whose last output did not fail: until the job is
 * stopped, the failed batch could drop out of the checkpoint. Here every write behind the first failure fails too, so that the
 * failed batch and all later ones stay pending and are run again by the next start. All outputs share one guard.
 */
final class BatchGuard implements Serializable {

    private transient volatile boolean failed;

    void run(Write write) throws IOException {
        if (failed) {
            throw new IllegalStateException("not written because an earlier write failed");
        }
        failed = true; // until it is done: Spark throws checked exceptions that no signature shows, so none is caught
        // here
        write.run();
        failed = false;
    }

    @FunctionalInterface
    interface Write {
        void run() throws IOException;
    }
}
