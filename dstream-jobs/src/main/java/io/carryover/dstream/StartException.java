package io.carryover.dstream;

/** Says in one line why a job cannot start although its options are well formed. The process exits with 1. */
public final class StartException extends RuntimeException {

    public StartException(String message) {
        super(message);
    }
}
