package io.carryover.bench.kafka;

import io.carryover.bench.BenchPlan;
import io.carryover.bench.BenchProgress;
import io.carryover.bench.Figures;
import io.carryover.bench.child.ChildFailure;
import io.carryover.bench.report.Comparison;
import io.carryover.bench.report.Measure;
import io.carryover.bench.report.Point;
import io.carryover.bench.report.RunResult;
import io.carryover.bench.report.SideResult;
import io.carryover.bench.report.WorkloadResult;
import io.carryover.runtime.KafkaBroker;
import io.carryover.runtime.LaunchFailure;
import io.carryover.scenarios.Api;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;

/** From Kafka to Kafka, with a broker on this machine. */
public final class KafkaBench {

    public static final String NAME = "kafka";

    private final BenchPlan plan;
    private final KafkaSizes sizes;
    private final BenchProgress progress;

    public KafkaBench(BenchPlan plan, KafkaSizes sizes, BenchProgress progress) {
        this.plan = plan;
        this.sizes = sizes;
        this.progress = progress;
    }

    /** @throws ChildFailure if the broker or a job does not do what it should; it names the log */
    public Figures run() {
        try {
            Path folder = Files.createDirectories(plan.work().resolve(NAME)).toAbsolutePath();
            Path work = Files.createTempDirectory(folder, "run-");
            try (KafkaBroker broker = KafkaBroker.start(Files.createDirectory(work.resolve("broker")))) {
                return figures(runs(broker, work));
            }
        } catch (IOException | LaunchFailure | ExecutionException e) {
            throw new ChildFailure(NAME + ": " + firstLine(e));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ChildFailure(NAME + ": interrupted");
        }
    }

    /** It names the log, the end of which follows. */
    private static String firstLine(Exception failure) {
        return String.valueOf(failure.getMessage()).lines().findFirst().orElse("");
    }

    /** A B in one round, B A in the next. */
    private Map<KafkaSide, List<RunResult>> runs(KafkaBroker broker, Path work)
            throws IOException, InterruptedException, ExecutionException {
        Map<KafkaSide, List<RunResult>> runs = new LinkedHashMap<>();
        sizes.sides().forEach(side -> runs.put(side, new ArrayList<>()));
        List<KafkaSide> order = new ArrayList<>(sizes.sides());
        for (int round = 1; round <= plan.rounds(); round++) {
            for (KafkaSide side : order) {
                String name = side.title() + "-" + round;
                progress.show(NAME + ", " + side.title() + ", round " + round);
                runs.get(side)
                        .add(run(new LatencyRun(broker, sizes, side, plan.heapMb(), name, work.resolve(name)), round));
            }
            Collections.reverse(order);
        }
        return runs;
    }

    /** One that fails is void, and costs no other one. */
    private static RunResult run(LatencyRun job, int round)
            throws IOException, InterruptedException, ExecutionException {
        try {
            return job.run(round);
        } catch (LaunchFailure e) {
            return RunResult.failed(round, firstLine(e));
        }
    }

    private Figures figures(Map<KafkaSide, List<RunResult>> runs) {
        List<SideResult> sides = runs.entrySet().stream()
                .map(side -> new SideResult(side.getKey().title(), side.getKey().described(), side.getValue()))
                .toList();
        WorkloadResult workload = new WorkloadResult(
                NAME,
                "running statistics from Kafka to Kafka, from produced to seen, broker and jobs on this machine",
                Map.of(
                        "events per second",
                        String.valueOf(sizes.eventsPerSecond()),
                        "users",
                        String.valueOf(sizes.users()),
                        "seconds",
                        sizes.warmUpSeconds() + " to warm up, then " + sizes.measuredSeconds(),
                        "heap",
                        plan.heapMb() + " MB"),
                sides);
        return new Figures(
                List.of(workload),
                Stream.of(Measure.LATENCY_P50_MS, Measure.LATENCY_P99_MS)
                        .map(KafkaBench::comparison)
                        .toList());
    }

    private static Comparison comparison(Measure measure) {
        return new Comparison(
                "Kafka to Kafka, " + measure.title() + ": transformWithState over mapWithState",
                measure,
                new Point(NAME, Api.TRANSFORM_WITH_STATE.optionName()),
                new Point(NAME, Api.MAP_WITH_STATE.optionName()),
                null);
    }
}
