package io.carryover.migrated.checkpoint;

/** Says in one line why the checkpoint of a query cannot be carried, and what to do. */
public final class RefusedQueryException extends RuntimeException {

    public RefusedQueryException(String message) {
        super(message.replaceAll("\\s*\\R\\s*", " "));
    }
}
