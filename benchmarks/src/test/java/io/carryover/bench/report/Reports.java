package io.carryover.bench.report;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Reports for tests. */
final class Reports {

    static final Point FAST = new Point("hot", "fast");
    static final Point SLOW = new Point("hot", "slow");

    private Reports() {}

    /** A side whose rounds took so many seconds. */
    static SideResult side(String name, double... seconds) {
        return new SideResult(
                name,
                Map.of("heap", "1g"),
                IntStream.range(0, seconds.length)
                        .mapToObj(i -> RunResult.of(i + 1, Map.of(Measure.SECONDS, seconds[i]), Map.of("input", 5L)))
                        .toList());
    }

    static RunResult voided(int round, String why) {
        return new RunResult(round, Map.of(Measure.SECONDS, 1.0), List.of(1.0), Map.of(), why);
    }

    static BenchReport report(SideResult... sides) {
        List<WorkloadResult> workloads =
                List.of(new WorkloadResult("hot", "few keys", Map.of("keys", "10"), Arrays.asList(sides)));
        Comparison comparison = new Comparison("slow over fast", Measure.SECONDS, SLOW, FAST, Aim.atMost(2));
        return new BenchReport(
                BenchReport.FORMAT,
                "2026-01-01T00:00:00Z",
                true,
                3,
                new Machine("Linux", "a processor", 2, 1024, "a JVM"),
                Map.of("spark", "4.1.3"),
                workloads,
                List.of(comparison.in(workloads)));
    }
}
