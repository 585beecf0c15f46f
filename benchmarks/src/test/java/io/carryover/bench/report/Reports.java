package io.carryover.bench.report;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Reports for tests. */
public final class Reports {

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

    /** Of every kind: aims met, missed and not measured, a void run, batches, a side without figures. */
    public static BenchReport ofEveryKind() {
        return sayingEverywhere("a processor");
    }

    /** With this text wherever a text can be. */
    public static BenchReport sayingEverywhere(String text) {
        SideResult fast = new SideResult(text + 1, Map.of(text, text), List.of(run(1, 900), run(2, 1100)));
        SideResult slow = new SideResult(text + 2, Map.of(), List.of(run(1, 100), run(2, 120), voided(3, text)));
        SideResult none = new SideResult(text + 3, Map.of(), List.of(voided(1, text)));
        List<WorkloadResult> workloads = List.of(
                new WorkloadResult(text, text, Map.of(text, text), List.of(fast, slow, none)),
                new WorkloadResult("nothing" + text, text, Map.of(), List.of(none)));
        Point of = new Point(text, text + 1);
        Point over = new Point(text, text + 2);
        return new BenchReport(
                BenchReport.FORMAT,
                text,
                true,
                2,
                new Machine(text, text, 2, 7900, text),
                Map.of(text, text),
                workloads,
                List.of(
                        new Comparison(text, Measure.EVENTS_PER_SECOND, of, over, Aim.atLeast(6)).in(workloads),
                        new Comparison(text, Measure.BATCH_P50_MS, of, over, Aim.atMost(0.05)).in(workloads),
                        new Comparison(text, Measure.SECONDS, of, new Point(text, "?"), Aim.atMost(2)).in(workloads),
                        new Comparison(text, Measure.EVENTS_PER_SECOND, over, of, null).in(workloads)));
    }

    /** One of 12 batches, the first of which takes longer. */
    private static RunResult run(int round, double eventsPerSecond) {
        List<Double> batches = IntStream.range(0, 12)
                .mapToObj(i -> 1e5 / eventsPerSecond * (i == 0 ? 8 : 1 + i % 3 * 0.1))
                .toList();
        return new RunResult(
                round,
                Map.of(
                        Measure.EVENTS_PER_SECOND,
                        eventsPerSecond,
                        Measure.BATCH_P50_MS,
                        batches.get(4),
                        Measure.BATCH_P99_MS,
                        batches.get(0),
                        Measure.PEAK_MEMORY_MB,
                        700 + eventsPerSecond / 10),
                batches,
                Map.of("input", 5L),
                null);
    }
}
