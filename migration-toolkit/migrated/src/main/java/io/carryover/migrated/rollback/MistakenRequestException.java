package io.carryover.migrated.rollback;

/** Says in one line which option of a request cannot be meant, and what to do. */
public final class MistakenRequestException extends RuntimeException {

    MistakenRequestException(String message) {
        super(message);
    }
}
