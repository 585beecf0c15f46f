package io.carryover.legacy.export;

import io.carryover.legacy.checkpoint.UnreadableCheckpointException;
import io.carryover.legacy.columns.CannotTypeException;
import java.io.IOException;

/** Finds out what a task has refused behind what Spark makes of its failure. */
final class Refusals {

    private Refusals() {}

    /** What writes, and may be refused. */
    interface Writing<T> {
        T run() throws IOException;
    }

    /**
     * @throws RefusedExportException if a task, or the driver, has refused
     */
    static <T> T unwrapped(Writing<T> writing) throws IOException {
        try {
            return writing.run();
        } catch (Exception e) {
            for (Throwable cause = e; cause != null; cause = cause.getCause()) {
                if (cause instanceof CannotTypeException || cause instanceof UnreadableCheckpointException) {
                    throw RefusedExportException.unsafe(cause.getMessage(), e);
                }
            }
            throw e;
        }
    }
}
