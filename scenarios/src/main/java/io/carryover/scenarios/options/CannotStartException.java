package io.carryover.scenarios.options;

/** Says in one line what a job relies on and does not find, and what to do. The process exits with 1. */
public final class CannotStartException extends RuntimeException {

    public CannotStartException(String message) {
        super(message);
    }
}
