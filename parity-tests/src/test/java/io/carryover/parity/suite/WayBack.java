package io.carryover.parity.suite;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import io.carryover.dstream.LegacyJob;
import io.carryover.harness.CaseSteps;
import io.carryover.harness.EngineSession;
import io.carryover.harness.InputLine;
import io.carryover.harness.OutputLog;
import io.carryover.harness.SnapshotOf;
import io.carryover.harness.legacy.LegacyImplementation;
import io.carryover.harness.migrated.MigratedImplementation;
import io.carryover.legacy.checkpoint.LegacyCheckpoint;
import io.carryover.legacy.restore.CarriedState;
import io.carryover.legacy.virtualtime.BatchListener;
import io.carryover.legacy.virtualtime.VirtualTimeStreaming;
import io.carryover.migrated.records.RecordEncoder;
import io.carryover.migrated.rollback.Rollback;
import io.carryover.migrated.rollback.RollbackRequest;
import io.carryover.migrated.virtualtime.VirtualTimeQuery;
import io.carryover.parity.OutputRow;
import io.carryover.parity.Snapshot;
import io.carryover.parity.compare.Difference;
import io.carryover.parity.suite.legacy.LegacyBeginning;
import io.carryover.parity.suite.legacy.LegacyScenario;
import io.carryover.parity.suite.legacy.ScenarioExport;
import io.carryover.parity.suite.migrated.MigratedScenario;
import io.carryover.scenarios.Api;
import io.carryover.scenarios.activeusers.ActiveUsers;
import io.carryover.scenarios.explicitendsessions.ExplicitEndSessions;
import io.carryover.scenarios.options.IdleTimeout;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A migrated job that is stopped behind a step of a case, and the legacy jobs of its scenario, each of which takes over from
 * there.
 *
 * @param over the last step of the legacy job that the migrated one has taken over from; 0 if it has run from the beginning
 * @param from the API of the migrated job
 * @param cut its last step
 * @param folder an empty folder
 */
record WayBack<E extends Record>(
        EngineSession engine, ParityCase<E> parityCase, int over, Api from, int cut, Path folder) {

    /** Of a job that has run from the beginning. */
    WayBack(EngineSession engine, ParityCase<E> parityCase, Api from, int cut, Path folder) {
        this(engine, parityCase, 0, from, cut, folder);
    }

    /** What outputs and final state differ in from those of a run without a change, by API of the legacy job. */
    Map<Api, List<Difference>> differences() throws IOException {
        runMigrated();
        String carried = folder.resolve("carried").toUri().toString();
        Rollback.run(
                engine.session(),
                new RollbackRequest(checkpoint("migrated"), carried, timeoutMs().orElse(null)));
        runLegacy(CarriedState.open(carried, engine.context().hadoopConfiguration()));
        Map<Api, List<Difference>> differences = new LinkedHashMap<>();
        parityCase.implementations().legacy().forEach(job -> differences.put(job.api(), differences(job.api())));
        return differences;
    }

    private void runMigrated() throws IOException {
        var carried = over == 0
                ? io.carryover.migrated.restore.CarriedState.none(engine.session())
                : io.carryover.migrated.restore.CarriedState.open(
                        engine.session(), exported().toString(), checkpoint("migrated"));
        MigratedScenario<E> scenario =
                new MigratedScenario<>(parityCase.implementations().scenario(), parityCase.parameters());
        MigratedImplementation<E> job =
                scenario.implementation(parityCase.implementations().migrated(from), spark -> carried);
        try (VirtualTimeQuery<InputLine> query = new VirtualTimeQuery<>(
                engine.session(),
                RecordEncoder.of(InputLine.class),
                lines -> job.wiring().wire(scenario.input().events().apply(lines)),
                job.mode(),
                checkpoint("migrated"),
                parityCase.fixture().settings().batchInterval())) {
            query.start(parityCase.fixture().timeOf(over), (timeMs, rows) -> outputsOfAll(timeMs, rows));
            IntStream.rangeClosed(over + 1, cut).forEach(step -> {
                Instant time = parityCase.fixture().timeOf(step);
                query.add(steps().linesOf(step));
                query.trigger(time);
                query.await(time);
            });
        }
    }

    /** What a legacy job has left behind the first steps. */
    private Path exported() throws IOException {
        LegacyJob<E, ?> job =
                parityCase.implementations().legacy(Api.MAP_WITH_STATE).orElseThrow();
        Path left = folder.resolve("before");
        new LegacyHere(engine)
                .leave(parityCase, job.api(), over, left).snapshot().outputs().stream()
                        .collect(groupingBy(
                                OutputRow::batch, mapping(row -> row.row().toString(), toList())))
                        .forEach((step, rows) ->
                                outputsOfAll(parityCase.fixture().timeOf(step).toEpochMilli(), rows));
        Path exported = folder.resolve("over");
        new ScenarioExport(engine)
                .write(job, parityCase.fixture().settings().parameters(), LegacyBeginning.checkpointIn(left), exported);
        return exported;
    }

    /** What was emitted before the change is part of each legacy job's story. */
    private void outputsOfAll(long timeMs, List<String> rows) {
        parityCase.implementations().legacy().forEach(job -> outputs(job.api()).record(timeMs, rows));
    }

    private void runLegacy(CarriedState carried) {
        LegacyScenario<E> scenario = legacyScenario();
        try (VirtualTimeStreaming streaming = VirtualTimeStreaming.create(
                engine.context(), parityCase.fixture().settings().batchInterval(), checkpoint("legacy"))) {
            var events =
                    scenario.parsing().parse(streaming.input(steps().lines())).events();
            parityCase.implementations().legacy().forEach(job -> {
                LegacyImplementation<E> implementation = scenario.implementation(job, carried);
                streaming.wire(implementation.wiring().wire(events), recording(outputs(job.api())));
            });
            streaming.start(parityCase.fixture().timeOf(cut));
            IntStream.rangeClosed(cut + 1, parityCase.fixture().steps())
                    .mapToObj(parityCase.fixture()::timeOf)
                    .forEach(streaming::runBatch);
        }
    }

    /** Static, so that nothing but files goes into the checkpoint. */
    private static BatchListener recording(OutputLog outputs) {
        return outputs::record;
    }

    private List<Difference> differences(Api to) {
        LegacyCheckpoint checkpoint =
                LegacyCheckpoint.read(checkpoint("legacy"), engine.context().hadoopConfiguration());
        List<String> state = legacyScenario()
                .implementation(parityCase.implementations().legacy(to).orElseThrow())
                .projection()
                .rows(checkpoint, steps().lastTime().toEpochMilli());
        OutputLog noRejects = new OutputLog(folder.resolve("rejects").toString());
        Snapshot snapshot = new SnapshotOf(steps()).snapshot(outputs(to), state, noRejects, Optional.empty());
        return parityCase
                .comparison(parityCase.reference().onlyOf(to.optionName()).withoutRejectsAndLate())
                .differences(to.optionName(), snapshot);
    }

    /** Behind the last event of a key, its timer; as the jobs with {@code transformWithState} set it. */
    private Optional<Long> timeoutMs() {
        Optional<Duration> timeout =
                switch (parityCase.scenario()) {
                    case "active-users" -> Optional.of(parityCase.parameters().get(ActiveUsers.TIMEOUT));
                    case "explicit-end-sessions" ->
                        Optional.of(parityCase.parameters().get(ExplicitEndSessions.TIMEOUT));
                    default ->
                        parityCase.implementations().scenario().parameters().contains(IdleTimeout.PARAMETER)
                                ? parityCase.parameters().get(IdleTimeout.PARAMETER)
                                : Optional.empty();
                };
        return timeout.map(duration -> duration.toMillis() + 1);
    }

    private LegacyScenario<E> legacyScenario() {
        return new LegacyScenario<>(parityCase.implementations().scenario(), parityCase.parameters());
    }

    private CaseSteps steps() {
        return new CaseSteps(parityCase.fixture());
    }

    private OutputLog outputs(Api api) {
        return new OutputLog(folder.resolve("outputs-" + api.optionName()).toString());
    }

    private String checkpoint(String side) {
        return folder.resolve("checkpoint-" + side).toString();
    }
}
