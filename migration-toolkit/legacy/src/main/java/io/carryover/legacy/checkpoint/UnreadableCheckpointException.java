package io.carryover.legacy.checkpoint;

/** Says in one line which checkpoint or file cannot be read, and why. */
public sealed class UnreadableCheckpointException extends RuntimeException permits RejectedClassException {

    private static final long serialVersionUID = 1;

    public UnreadableCheckpointException(String message) {
        super(message);
    }

    public UnreadableCheckpointException(String message, Throwable cause) {
        super(message, cause);
    }
}
