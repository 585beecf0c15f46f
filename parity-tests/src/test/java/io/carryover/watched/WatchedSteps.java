package io.carryover.watched;

import io.carryover.dstream.LegacyJob;
import io.carryover.dstream.sink.Outputs;
import io.carryover.harness.EngineSession;
import io.carryover.harness.InputLine;
import io.carryover.harness.WorkFolder;
import io.carryover.legacy.restore.CarriedState;
import io.carryover.legacy.virtualtime.VirtualTimeStreaming;
import io.carryover.migrated.records.RecordEncoder;
import io.carryover.migrated.virtualtime.VirtualTimeQuery;
import io.carryover.monitoring.MonitoredBatch;
import io.carryover.parity.suite.input.FixtureRecords;
import io.carryover.parity.suite.migrated.MigratedScenario;
import io.carryover.scenarios.Scenario;
import io.carryover.scenarios.options.Parameters;
import io.carryover.scenarios.options.Sink;
import io.carryover.structured.MigratedJob;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;

/**
 * Steps of a scenario with its default parameters, through watched jobs under virtual time: step n is at n seconds of 2026.
 *
 * @param name of the job to its monitor
 * @param lines the input of each step
 */
record WatchedSteps<E extends Record>(
        EngineSession engine, String name, Scenario<E> scenario, List<List<String>> lines) {

    static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final Duration INTERVAL = Duration.ofSeconds(1);

    /** All steps through a legacy job. */
    Watched run(LegacyJob<E, ?> job) {
        try (WorkFolder work = WorkFolder.create();
                VirtualTimeStreaming streaming = legacy(job, work.path())) {
            return watch(streaming);
        }
    }

    private Watched watch(VirtualTimeStreaming streaming) {
        List<MonitoredBatch> shown = new ArrayList<>();
        try (var monitor = io.carryover.legacy.monitoring.StateMonitor.watch(streaming.context(), name, shown::add)) {
            streaming.start(START);
            for (int step = 1; step <= lines.size(); step++) {
                streaming.runBatch(timeOf(step));
                awaitListeners();
            }
            return Watched.now(monitor.name(), shown);
        }
    }

    /** A legacy job that has not started, with the outputs that its main gives it: a file or folder {@code output}. */
    <O extends Record> VirtualTimeStreaming legacy(LegacyJob<E, O> job, Path folder) {
        VirtualTimeStreaming streaming = VirtualTimeStreaming.create(
                engine.context(), INTERVAL, folder.resolve("checkpoint").toString());
        Map<Instant, List<InputLine>> byTime = new TreeMap<>();
        IntStream.rangeClosed(1, lines.size()).forEach(step -> byTime.put(timeOf(step), linesOf(step)));
        var parsed = io.carryover.dstream.ParsedRecords.of(
                streaming.input(byTime).map(FixtureRecords::raw), scenario.parser(parameters()));
        Outputs.wire(
                job.wiring().wire(parsed.events(), CarriedState.none(), parameters()),
                job.outputType(),
                new Sink.JsonLines(folder.resolve("output").toString()),
                parsed.rejects(),
                Optional.empty());
        return streaming;
    }

    /** All steps through a migrated job. */
    Watched run(MigratedJob<E, ?> job) {
        try (WorkFolder work = WorkFolder.create();
                VirtualTimeQuery<InputLine> query = migrated(job, work.path())) {
            return watch(query);
        }
    }

    private Watched watch(VirtualTimeQuery<InputLine> query) {
        List<MonitoredBatch> shown = new ArrayList<>();
        try (var monitor = io.carryover.migrated.monitoring.StateMonitor.watch(engine.session(), name, shown::add)) {
            query.start(START, (time, rows) -> {});
            for (int step = 1; step <= lines.size(); step++) {
                query.add(linesOf(step));
                query.trigger(timeOf(step));
                query.await(timeOf(step));
            }
            awaitListeners();
            return Watched.now(monitor.name(), shown);
        }
    }

    /** A migrated job that has not started. */
    VirtualTimeQuery<InputLine> migrated(MigratedJob<E, ?> job, Path folder) {
        MigratedScenario<E> migrated = new MigratedScenario<>(scenario, parameters());
        return new VirtualTimeQuery<>(
                        engine.session(),
                        RecordEncoder.of(InputLine.class),
                        input -> migrated.implementation(job)
                                .wiring()
                                .wire(migrated.input().events().apply(input)),
                        job.outputMode(parameters()),
                        folder.toString(),
                        INTERVAL)
                .named(name);
    }

    private Parameters parameters() {
        return scenario.parameters(Map.of());
    }

    List<InputLine> linesOf(int step) {
        List<String> texts = lines.get(step - 1);
        return IntStream.range(0, texts.size())
                .mapToObj(i -> new InputLine("step-" + step, i + 1L, texts.get(i)))
                .toList();
    }

    static Instant timeOf(int step) {
        return START.plus(INTERVAL.multipliedBy(step));
    }

    void awaitListeners() {
        try {
            engine.context().sc().listenerBus().waitUntilEmpty();
        } catch (TimeoutException e) {
            throw new IllegalStateException("Spark's listeners do not get on", e);
        }
    }
}
