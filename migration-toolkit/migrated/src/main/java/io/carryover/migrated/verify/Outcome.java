package io.carryover.migrated.verify;

/**
 * How a run of {@link Main} went: one of the two is null.
 *
 * @param problem why nothing could be compared
 */
public record Outcome(VerifyResult result, Problem problem) {

    /**
     * @param isRefusal whether what is there cannot be compared; else it is a failure
     * @param message one line
     */
    public record Problem(boolean isRefusal, String message) {}
}
