package io.carryover.legacy.checkpoint;

/** Says in one line which checkpoint or file cannot be read, and why. */
public final class UnreadableCheckpointException extends RuntimeException {

    public UnreadableCheckpointException(String message) {
        super(message);
    }

    public UnreadableCheckpointException(String message, Throwable cause) {
        super(message, cause);
    }
}
