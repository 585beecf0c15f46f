package io.carryover.migrated.rollback;

/** Says in one line why a checkpoint cannot be carried back, and what to do. */
public final class RefusedRollbackException extends RuntimeException {

    public RefusedRollbackException(String message) {
        super(message.replaceAll("\\s*\\R\\s*", " "));
    }
}
