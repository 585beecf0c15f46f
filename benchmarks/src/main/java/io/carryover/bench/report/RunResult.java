package io.carryover.bench.report;

import java.util.List;
import java.util.Map;

/**
 * One run of a side.
 *
 * @param round from 1; runs of the same round belong together in a ratio
 * @param figures what was measured, each in the unit of its measure
 * @param batchMillis what each measured batch took, in order; empty where there are no batches
 * @param counts what went in, came out and was kept: {@code input}, {@code output}, {@code state}, and where it is known what
 *     the state has counted, {@code stateEvents}
 * @param voided why the run does not count, as a count that is wrong; null if it does
 */
public record RunResult(
        int round, Map<Measure, Double> figures, List<Double> batchMillis, Map<String, Long> counts, String voided) {

    public RunResult {
        figures = Map.copyOf(figures);
        batchMillis = List.copyOf(batchMillis);
        counts = Map.copyOf(counts);
    }

    /** One without batches. */
    public static RunResult of(int round, Map<Measure, Double> figures, Map<String, Long> counts) {
        return new RunResult(round, figures, List.of(), counts, null);
    }

    /** One that ended without a figure. */
    public static RunResult failed(int round, String why) {
        return new RunResult(round, Map.of(), List.of(), Map.of(), why);
    }

    public boolean has(Measure measure) {
        return voided == null && figures.containsKey(measure);
    }

    /** The same, which does not count. */
    public RunResult voidedBy(String why) {
        return new RunResult(round, figures, batchMillis, counts, why);
    }

    /** In another round. */
    public RunResult inRound(int another) {
        return new RunResult(another, figures, batchMillis, counts, voided);
    }
}
