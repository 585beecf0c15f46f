package io.carryover.legacy.export;

/** Says in one line why nothing is exported, and what to do. */
public final class RefusedExportException extends RuntimeException {

    /** What kind of trouble it is. */
    public enum Reason {
        /** An option does not fit the job. */
        MISTAKE,
        /** What would be exported is not safe to go on with. */
        UNSAFE
    }

    private final Reason reason;

    private RefusedExportException(Reason reason, String message, Throwable cause) {
        super(message.replaceAll("\\s*\\R\\s*", " "), cause);
        this.reason = reason;
    }

    static RefusedExportException mistake(String message) {
        return new RefusedExportException(Reason.MISTAKE, message, null);
    }

    static RefusedExportException unsafe(String message) {
        return new RefusedExportException(Reason.UNSAFE, message, null);
    }

    static RefusedExportException unsafe(String message, Throwable cause) {
        return new RefusedExportException(Reason.UNSAFE, message, cause);
    }

    /** One that a run of {@link Main} told of. */
    public static RefusedExportException of(Reason reason, String message) {
        return new RefusedExportException(reason, message, null);
    }

    public Reason reason() {
        return reason;
    }
}
