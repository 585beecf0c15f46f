package io.carryover.legacy.virtualtime;

import java.io.Serializable;
import java.util.List;

/** Is told on the driver what a batch emitted. Written into the checkpoint with the job, so it must refer to files only. */
@FunctionalInterface
public interface BatchListener extends Serializable {

    /**
     * @param batchTimeMs the batch time, milliseconds since 1970
     * @param rows all rows of the batch; called for empty batches too, and again when a batch is run again
     */
    void emitted(long batchTimeMs, List<String> rows);
}
