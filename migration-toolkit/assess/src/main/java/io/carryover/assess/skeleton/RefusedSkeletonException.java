package io.carryover.assess.skeleton;

/** A skeleton cannot be written; the message is one line that names the folder and what to do. */
public final class RefusedSkeletonException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    RefusedSkeletonException(String message) {
        super(message);
    }

    RefusedSkeletonException(String message, Throwable cause) {
        super(message, cause);
    }
}
