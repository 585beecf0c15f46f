package io.carryover.bench.report;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.DoubleStream;

/**
 * All runs of one side of a workload.
 *
 * @param name unique in the workload, such as {@code transformWithState} or {@code groupState-hdfs}
 * @param configuration how it was set up, where it differs from the others
 */
public record SideResult(String name, Map<String, String> configuration, List<RunResult> runs) {

    public SideResult {
        configuration = Map.copyOf(new TreeMap<>(configuration));
        runs = List.copyOf(runs);
    }

    /** Over the runs that count and have it; empty if there are none. */
    public Statistics statistics(Measure measure) {
        return Statistics.of(values(measure).toArray());
    }

    /** Those that do not count. */
    public List<RunResult> voided() {
        return runs.stream().filter(run -> run.voided() != null).toList();
    }

    private DoubleStream values(Measure measure) {
        return runs.stream().filter(run -> run.has(measure)).mapToDouble(run -> run.figures()
                .get(measure));
    }
}
