package io.carryover.bench.sessions;

import io.carryover.bench.report.RunResult;
import java.util.List;
import java.util.Map;

/**
 * What has to go in, come out and be kept: what the fold says.
 *
 * @param expected empty if it was not run: then the run itself has looked
 */
record Counts(Map<String, Long> expected) {

    Counts(List<RunResult> folds) {
        this(folds.isEmpty() ? Map.of() : folds.get(0).counts());
    }

    /** The run, void if its counts are wrong. */
    RunResult checked(RunResult run) {
        return expected.isEmpty() || expected.equals(run.counts())
                ? run
                : new RunResult(
                        run.round(),
                        run.figures(),
                        run.batchMillis(),
                        run.counts(),
                        "counts " + run.counts() + ", should be " + expected);
    }
}
