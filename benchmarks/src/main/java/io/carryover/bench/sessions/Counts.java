package io.carryover.bench.sessions;

import io.carryover.bench.report.RunResult;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What has to go in, come out and be kept: what the folds say.
 *
 * @param expected one if all folds agree; empty if none was run: then the run itself has looked
 */
record Counts(Set<Map<String, Long>> expected) {

    static Counts of(List<RunResult> folds) {
        return new Counts(folds.stream()
                .filter(fold -> fold.voided() == null)
                .map(RunResult::counts)
                .collect(Collectors.toSet()));
    }

    /** The run, void if its counts are wrong, or if the folds do not agree what is right. */
    RunResult checked(RunResult run) {
        boolean isRight = expected.isEmpty() || expected.equals(Set.of(run.counts()));
        return run.voided() != null || isRight ? run : run.voidedBy(wrong(run.counts()));
    }

    private String wrong(Map<String, Long> counts) {
        List<String> right = expected.stream().map(Counts::sorted).sorted().toList();
        return right.size() > 1
                ? "counts " + sorted(counts) + ", where the folds do not agree: " + String.join(" or ", right)
                : "counts " + sorted(counts) + ", should be " + right.get(0);
    }

    private static String sorted(Map<String, Long> counts) {
        return new TreeMap<>(counts).toString();
    }
}
