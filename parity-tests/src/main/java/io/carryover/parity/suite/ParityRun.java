package io.carryover.parity.suite;

import io.carryover.harness.EngineSession;
import io.carryover.harness.Kill;
import io.carryover.harness.Outcome;
import io.carryover.parity.Snapshot;
import io.carryover.parity.fixture.Fixture;
import io.carryover.parity.report.ApiResult;
import io.carryover.parity.report.CaseReport;
import io.carryover.parity.report.KillResult;
import io.carryover.parity.report.ParityReport;
import io.carryover.parity.report.RunArtifacts;
import io.carryover.parity.report.Side;
import io.carryover.scenarios.Api;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/** Runs cases and compares; collects what a report needs. */
public final class ParityRun {

    private final EngineSession engine;
    private final LegacySide legacySide;
    private final Path folder;
    private final List<CaseReport> reports = new ArrayList<>();
    private final List<RunArtifacts> artifacts = new ArrayList<>();
    private final List<Speed> speeds = new ArrayList<>();

    /**
     * @param folder an empty folder for checkpoints
     */
    public ParityRun(EngineSession engine, Path folder) {
        this(engine, new LegacyHere(engine), folder);
    }

    /**
     * @param legacySide where the legacy side runs, but for the kills
     * @param folder an empty folder for checkpoints
     */
    public ParityRun(EngineSession engine, LegacySide legacySide, Path folder) {
        this.engine = engine;
        this.legacySide = legacySide;
        this.folder = folder;
    }

    /** Runs one case, uninterrupted. */
    public <E extends Record> CaseReport add(ParityCase<E> parityCase) {
        return add(parityCase, fixture -> Stream.empty());
    }

    /**
     * Runs one case, uninterrupted, and then each implementation with each kill.
     *
     * @param kills those that a fixture is run with
     */
    public <E extends Record> CaseReport add(ParityCase<E> parityCase, Function<Fixture, Stream<Kill>> kills) {
        String scenario = parityCase.scenario();
        String name = parityCase.fixture().name();
        long start = System.nanoTime();
        Map<Api, Outcome> outcomes = new CaseRun<>(engine, legacySide, parityCase, folderOf(parityCase)).run();
        speeds.add(Speed.of((System.nanoTime() - start) / 1e6, outcomes.values()));
        List<ApiResult> results = new ArrayList<>();
        outcomes.forEach((api, outcome) -> {
            results.add(result(parityCase, api, outcome.snapshot())
                    .withSteps(outcome.steps())
                    .withKills(survived(parityCase, api, kills.apply(parityCase.fixture()))));
            artifacts.add(new RunArtifacts(scenario, name, api.optionName(), outcome.snapshot()));
        });
        CaseReport report =
                new CaseReport(scenario, name, parityCase.reference().source(), results);
        reports.add(report);
        return report;
    }

    private <E extends Record> List<KillResult> survived(ParityCase<E> parityCase, Api api, Stream<Kill> kills) {
        Recoveries<E> recoveries = new Recoveries<>(engine, parityCase);
        return kills.flatMap(kill -> recoveries.run(api, kill, folderOf(parityCase, api, kill)).stream())
                .toList();
    }

    private Path folderOf(ParityCase<?> parityCase, Api api, Kill kill) {
        return folderOf(parityCase).resolve(api.optionName() + "-" + kill.step() + "-" + kill.point());
    }

    private Path folderOf(ParityCase<?> parityCase) {
        return folder.resolve(parityCase.scenario())
                .resolve(parityCase.fixture().name());
    }

    /** The cases so far. */
    public ParityReport report() {
        return ParityReport.of(reports);
    }

    /** How much the harness adds to the engines, as one line; empty text where there is too little to tell. */
    public String speed() {
        return Speed.line(speeds);
    }

    /** The rows of the cases so far. */
    public List<RunArtifacts> artifacts() {
        return List.copyOf(artifacts);
    }

    private static ApiResult result(ParityCase<?> parityCase, Api api, Snapshot snapshot) {
        return ApiResult.of(
                api.optionName(),
                Side.valueOf(api.side().name()),
                snapshot,
                parityCase.comparison(parityCase.reference()));
    }
}
