package io.carryover.parity.report;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * What one step cost.
 *
 * @param step from 1
 * @param millis wall time of the step's batch, in milliseconds
 * @param stateRows rows of state behind the step; null where that was not counted
 */
public record StepFigures(
        @JsonProperty(required = true) int step, @JsonProperty(required = true) double millis, Long stateRows) {

    public StepFigures {
        if (step < 1 || !(millis >= 0) || Double.isInfinite(millis)) {
            throw new IllegalArgumentException("no step " + step + " can take " + millis + " ms");
        }
    }
}
