package io.carryover.migrated.compare;

/**
 * How a run of {@link Main} went: one of the two is null.
 *
 * @param problem why nothing was compared
 */
public record Outcome(CompareResult result, Problem problem) {

    /**
     * @param reason null if it is a failure, and no fault of the request or the rows
     * @param message one line
     */
    public record Problem(CannotCompareException.Reason reason, String message) {}
}
