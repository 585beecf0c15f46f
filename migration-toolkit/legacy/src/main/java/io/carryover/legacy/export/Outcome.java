package io.carryover.legacy.export;

/**
 * How a run of {@link Main} went: one of the two is null.
 *
 * @param problem why nothing was exported
 */
public record Outcome(ExportResult result, Problem problem) {

    /**
     * @param reason null if it is a failure, and no fault of the request or the checkpoint
     * @param message one line
     */
    public record Problem(RefusedExportException.Reason reason, String message) {}
}
