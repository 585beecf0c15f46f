package io.carryover.watched;

import io.carryover.dstream.LegacyJob;
import io.carryover.dstream.sink.Outputs;
import io.carryover.harness.EngineSession;
import io.carryover.harness.InputLine;
import io.carryover.harness.WorkFolder;
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

    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final Duration INTERVAL = Duration.ofSeconds(1);

    /** A legacy job, with the outputs that its main gives it. */
    <O extends Record> Watched run(LegacyJob<E, O> job) {
        try (WorkFolder work = WorkFolder.create();
                VirtualTimeStreaming streaming = VirtualTimeStreaming.create(
                        engine.context(),
                        INTERVAL,
                        work.path().resolve("checkpoint").toString())) {
            wire(job, streaming, work);
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

    private <O extends Record> void wire(LegacyJob<E, O> job, VirtualTimeStreaming streaming, WorkFolder work) {
        Map<Instant, List<InputLine>> byTime = new TreeMap<>();
        IntStream.rangeClosed(1, lines.size()).forEach(step -> byTime.put(timeOf(step), linesOf(step)));
        var parsed = io.carryover.dstream.ParsedRecords.of(
                streaming.input(byTime).map(FixtureRecords::raw), scenario.parser(parameters()));
        Outputs.wire(
                job.wiring().wire(parsed.events(), parameters()),
                job.outputType(),
                new Sink.JsonLines(work.path().resolve("output").toString()),
                parsed.rejects(),
                Optional.empty());
    }

    /** A migrated job. */
    Watched run(MigratedJob<E, ?> job) {
        MigratedScenario<E> migrated = new MigratedScenario<>(scenario, parameters());
        try (WorkFolder work = WorkFolder.create();
                VirtualTimeQuery<InputLine> query = new VirtualTimeQuery<>(
                        engine.session(),
                        RecordEncoder.of(InputLine.class),
                        input -> migrated.implementation(job)
                                .wiring()
                                .wire(migrated.input().events().apply(input)),
                        job.outputMode(parameters()),
                        work.path().toString(),
                        INTERVAL)) {
            return watch(query.named(name));
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

    private Parameters parameters() {
        return scenario.parameters(Map.of());
    }

    private List<InputLine> linesOf(int step) {
        List<String> texts = lines.get(step - 1);
        return IntStream.range(0, texts.size())
                .mapToObj(i -> new InputLine("step-" + step, i + 1L, texts.get(i)))
                .toList();
    }

    private static Instant timeOf(int step) {
        return START.plus(INTERVAL.multipliedBy(step));
    }

    private void awaitListeners() {
        try {
            engine.context().sc().listenerBus().waitUntilEmpty();
        } catch (TimeoutException e) {
            throw new IllegalStateException("Spark's listeners do not get on", e);
        }
    }
}
