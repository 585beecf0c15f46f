package io.carryover.bench.report;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A ratio that is to be worked out.
 *
 * @param title a sentence that says what is compared
 * @param aim null if there is none
 */
public record Comparison(String title, Measure measure, Point of, Measure overMeasure, Point over, Aim aim) {

    /** Of one measure. */
    public Comparison(String title, Measure measure, Point of, Point over, Aim aim) {
        this(title, measure, of, measure, over, aim);
    }

    /** The batches that take long over those in the middle. */
    public static Comparison tail(String title, Point of, Aim aim) {
        return new Comparison(title, Measure.BATCH_P99_MS, of, Measure.BATCH_P50_MS, of, aim);
    }

    /** Over the rounds in which both have run and count. */
    public Ratio in(List<WorkloadResult> workloads) {
        Map<Integer, Double> divisors = byRound(workloads, over, overMeasure);
        double[] ratios = byRound(workloads, of, measure).entrySet().stream()
                .filter(round -> divisors.containsKey(round.getKey()))
                .mapToDouble(round -> round.getValue() / divisors.get(round.getKey()))
                .toArray();
        return new Ratio(title, measure, of, over, Statistics.of(ratios), aim);
    }

    private Map<Integer, Double> byRound(List<WorkloadResult> workloads, Point point, Measure wanted) {
        return workloads.stream()
                .filter(workload -> workload.name().equals(point.workload()))
                .flatMap(workload -> workload.sides().stream())
                .filter(side -> side.name().equals(point.side()))
                .flatMap(side -> side.runs().stream())
                .filter(run -> run.has(wanted))
                .collect(Collectors.toMap(RunResult::round, run -> run.figures().get(wanted)));
    }
}
