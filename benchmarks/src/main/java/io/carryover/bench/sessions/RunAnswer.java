package io.carryover.bench.sessions;

import io.carryover.bench.input.Workload;
import io.carryover.bench.report.RunResult;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What a round has measured.
 *
 * @param runs by name of the workload
 */
public record RunAnswer(Map<String, RunResult> runs) {

    /** None of them has come to an end. */
    static RunAnswer failed(List<Workload> workloads, int round, String why) {
        return new RunAnswer(
                workloads.stream().collect(Collectors.toMap(Workload::name, workload -> RunResult.failed(round, why))));
    }
}
