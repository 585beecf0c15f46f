package io.carryover.harness;

import io.carryover.parity.Snapshot;
import io.carryover.parity.report.StepFigures;
import java.util.List;

/**
 * What an implementation did with a case, and what that cost.
 *
 * @param steps in order; a step in which the engine had nothing to do is left out
 */
public record Outcome(Snapshot snapshot, List<StepFigures> steps) {

    public Outcome {
        steps = List.copyOf(steps);
    }
}
