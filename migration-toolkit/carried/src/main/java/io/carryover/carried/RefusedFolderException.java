package io.carryover.carried;

/** Says in one line what is wrong with a carried folder and what to do: it is unsafe to go on with it. */
public final class RefusedFolderException extends RuntimeException {

    public RefusedFolderException(String message) {
        super(message);
    }

    public RefusedFolderException(String message, Throwable cause) {
        super(message, cause);
    }
}
