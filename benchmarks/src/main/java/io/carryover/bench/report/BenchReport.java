package io.carryover.bench.report;

import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;

/**
 * All that a benchmark has measured: what is in {@code bench.json}.
 *
 * @param format of the file; {@link #FORMAT}
 * @param startedAt an instant, as ISO-8601
 * @param quick whether sizes and rounds were cut down so that it ends within minutes
 * @param rounds how many times each side ran, interleaved A B, B A
 * @param versions by name: {@code carryover}, {@code spark}, {@code scala}, {@code hadoop}, {@code kafka}, {@code java}, and
 *     {@code flink} where it is built
 */
public record BenchReport(
        int format,
        String startedAt,
        boolean quick,
        int rounds,
        Machine machine,
        Map<String, String> versions,
        List<WorkloadResult> workloads,
        List<Ratio> ratios) {

    public static final int FORMAT = 1;

    public BenchReport {
        versions = Map.copyOf(versions);
        workloads = List.copyOf(workloads);
        ratios = List.copyOf(ratios);
    }

    /** How many runs do not count. */
    public long voidedRuns() {
        return workloads.stream()
                .flatMap(workload -> workload.sides().stream())
                .mapToLong(side -> side.voided().size())
                .sum();
    }

    public WorkloadResult workload(String name) {
        return workloads.stream()
                .filter(workload -> workload.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("no workload " + name));
    }
}
