package io.carryover.bench;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * How a benchmark is run.
 *
 * @param quick whether to cut sizes down, so that all ends within minutes
 * @param rounds how often each side runs
 * @param heapMb of each JVM that is measured; workloads with many keys get more
 * @param sparkOptions for all sides of the sessions, beyond their own; they win
 * @param work folder for checkpoints and logs, many gigabytes at full size
 */
public record BenchPlan(boolean quick, int rounds, int heapMb, Map<String, String> sparkOptions, Path work) {

    public BenchPlan {
        sparkOptions = Map.copyOf(sparkOptions);
    }

    /** Of each JVM that is measured: within minutes, compiling for long work costs more than it brings. */
    public List<String> jvmOptions() {
        return quick ? List.of("-XX:TieredStopAtLevel=1") : List.of();
    }
}
