package io.carryover.harness;

import io.carryover.parity.Snapshot;
import io.carryover.parity.report.StepFigures;
import java.util.List;

/**
 * What an implementation did with a case, and what that cost.
 *
 * @param steps in order; a step in which the engine had nothing to do is left out
 * @param engineMillis what all steps took the engine in real time, with everything else that ran on the same side
 */
public record Outcome(Snapshot snapshot, List<StepFigures> steps, double engineMillis) {

    public Outcome {
        steps = List.copyOf(steps);
    }
}
