package io.carryover.scenarios.options;

/** Says in one line which option is wrong and what is allowed. The process exits with 2. */
public final class UsageException extends RuntimeException {

    public UsageException(String message) {
        super(message);
    }
}
