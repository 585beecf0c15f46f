package io.carryover.migrated.rollback;

/**
 * How a run of {@link Main} went: one of the two is null.
 *
 * @param problem why nothing was carried back
 */
public record Outcome(RollbackResult result, Problem problem) {

    /**
     * @param isRefusal whether it would be unsafe to carry back what is there; else it is a failure
     * @param message one line
     */
    public record Problem(boolean isRefusal, String message) {}
}
