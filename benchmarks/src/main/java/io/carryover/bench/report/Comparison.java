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
public record Comparison(String title, Measure measure, Point of, Point over, Aim aim) {

    /** Over the rounds in which both have run and count. */
    public Ratio in(List<WorkloadResult> workloads) {
        Map<Integer, Double> divisors = byRound(workloads, over);
        double[] ratios = byRound(workloads, of).entrySet().stream()
                .filter(round -> divisors.containsKey(round.getKey()))
                .mapToDouble(round -> round.getValue() / divisors.get(round.getKey()))
                .toArray();
        return new Ratio(title, measure, of, over, Statistics.of(ratios), aim);
    }

    private Map<Integer, Double> byRound(List<WorkloadResult> workloads, Point point) {
        return workloads.stream()
                .filter(workload -> workload.name().equals(point.workload()))
                .flatMap(workload -> workload.sides().stream())
                .filter(side -> side.name().equals(point.side()))
                .flatMap(side -> side.runs().stream())
                .filter(run -> run.has(measure))
                .collect(Collectors.toMap(RunResult::round, run -> run.figures().get(measure)));
    }
}
