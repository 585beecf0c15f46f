package io.carryover.migrated.virtualtime;

import java.util.List;

/** Is told on the driver what a batch emitted. */
@FunctionalInterface
public interface BatchListener {

    /**
     * @param triggerTimeMs the trigger time of the batch, milliseconds since 1970
     * @param rows all rows of the batch; called for empty batches too, and again when a batch is run again
     */
    void emitted(long triggerTimeMs, List<String> rows);
}
