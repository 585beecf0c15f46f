package io.carryover.bench;

import io.carryover.bench.child.ChildFailure;
import io.carryover.bench.report.Comparison;
import io.carryover.bench.report.RunResult;
import io.carryover.bench.report.SideResult;
import io.carryover.bench.report.WorkloadResult;
import io.carryover.runtime.LaunchFailure;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
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

    /** What a part measures; or, if it fails, why: that costs no other part. */
    public static Figures of(String name, Supplier<Figures> part) {
        try {
            return part.get();
        } catch (ChildFailure | LaunchFailure e) {
            if (Thread.currentThread().isInterrupted()) {
                throw e;
            }
            SideResult failed = new SideResult("all", Map.of(), List.of(RunResult.failed(1, e.getMessage())));
            return new Figures(List.of(new WorkloadResult(name, "has failed", Map.of(), List.of(failed))), List.of());
        }
    }

    public Figures and(Figures others) {
        return new Figures(
                Stream.concat(workloads.stream(), others.workloads.stream()).toList(),
                Stream.concat(comparisons.stream(), others.comparisons.stream()).toList());
    }
}
