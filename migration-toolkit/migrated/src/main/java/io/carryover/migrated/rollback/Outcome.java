package io.carryover.migrated.rollback;

/**
 * How a run of {@link Main} went: one of the two is null.
 *
 * @param problem why nothing was carried back
 */
public record Outcome(RollbackResult result, Problem problem) {

    /**
     * @param message one line
     */
    public record Problem(Reason reason, String message) {}

    /** What kind of trouble it is. */
    public enum Reason {
        /** An option cannot be meant. */
        MISTAKE,
        /** It would be unsafe to carry back what is there. */
        UNSAFE,
        /** No fault of the request or the checkpoint. */
        FAILURE
    }
}
