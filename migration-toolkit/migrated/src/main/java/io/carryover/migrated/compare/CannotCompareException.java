package io.carryover.migrated.compare;

/** Says in one line why two sets of rows cannot be compared, and what to do. */
public final class CannotCompareException extends RuntimeException {

    /** What kind of trouble it is. */
    public enum Reason {
        /** An option does not fit what was written. */
        MISTAKE,
        /** What was written is broken, or is being written. */
        CORRUPT
    }

    private final Reason reason;

    private CannotCompareException(Reason reason, String message) {
        super(message.replaceAll("\\s*\\R\\s*", " "));
        this.reason = reason;
    }

    static CannotCompareException mistake(String message) {
        return new CannotCompareException(Reason.MISTAKE, message);
    }

    static CannotCompareException corrupt(String message) {
        return new CannotCompareException(Reason.CORRUPT, message);
    }

    /** One that a run of {@link Main} told of. */
    public static CannotCompareException of(Reason reason, String message) {
        return new CannotCompareException(reason, message);
    }

    public Reason reason() {
        return reason;
    }
}
