package io.carryover.bench;

import io.carryover.bench.report.Comparison;
import io.carryover.bench.report.WorkloadResult;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a benchmark has measured.
 *
 * @param comparisons of its sides, to be worked out
 */
public record Figures(List<WorkloadResult> workloads, List<Comparison> comparisons) {

    public static final Figures NONE = new Figures(List.of(), List.of());

    public Figures {
        workloads = List.copyOf(workloads);
        comparisons = List.copyOf(comparisons);
    }

    public Figures and(Figures others) {
        return new Figures(
                Stream.concat(workloads.stream(), others.workloads.stream()).toList(),
                Stream.concat(comparisons.stream(), others.comparisons.stream()).toList());
    }
}
