package io.carryover.bench.sessions;

import io.carryover.bench.input.Workload;
import java.util.List;
import java.util.Map;

/**
 * One round of a side.
 *
 * @param workloads one after the other in the same JVM
 * @param options of Spark, beyond those of the side; they win
 * @param folder for checkpoints
 */
public record RunRequest(Side side, List<Workload> workloads, int round, Map<String, String> options, String folder) {

    public RunRequest {
        workloads = List.copyOf(workloads);
        options = Map.copyOf(options);
    }
}
