package io.carryover.parity.suite;

import io.carryover.parity.Snapshot;
import io.carryover.parity.compare.Comparison;
import io.carryover.parity.compare.Reference;
import io.carryover.parity.compare.RowEquality;
import io.carryover.parity.fixture.Fixture;
import io.carryover.parity.report.ApiResult;
import io.carryover.parity.report.CaseReport;
import io.carryover.parity.report.ParityReport;
import io.carryover.parity.report.RunArtifacts;
import io.carryover.parity.report.Side;
import io.carryover.scenarios.Api;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Runs cases and compares; collects what a report needs. */
public final class ParityRun {

    private final EngineSession engine;
    private final Path folder;
    private final List<CaseReport> reports = new ArrayList<>();
    private final List<RunArtifacts> artifacts = new ArrayList<>();

    /**
     * @param folder an empty folder for checkpoints
     */
    public ParityRun(EngineSession engine, Path folder) {
        this.engine = engine;
        this.folder = folder;
    }

    /**
     * Runs one case.
     *
     * @throws io.carryover.parity.fixture.BadFixture if the case cannot be meant
     */
    public <E extends Record> CaseReport add(ScenarioImplementations<E> implementations, Fixture fixture) {
        String scenario = implementations.scenario().name();
        Reference reference = CaseReference.of(scenario, fixture);
        Map<Api, Snapshot> snapshots = new CaseRun<>(
                        engine,
                        implementations,
                        fixture,
                        folder.resolve(scenario).resolve(fixture.name()))
                .run();
        List<ApiResult> results = new ArrayList<>();
        snapshots.forEach((api, snapshot) -> {
            results.add(result(reference, api, snapshot));
            artifacts.add(new RunArtifacts(scenario, fixture.name(), api.optionName(), snapshot));
        });
        CaseReport report = new CaseReport(scenario, fixture.name(), reference.source(), results);
        reports.add(report);
        return report;
    }

    /** The cases so far. */
    public ParityReport report() {
        return ParityReport.of(reports);
    }

    /** The rows of the cases so far. */
    public List<RunArtifacts> artifacts() {
        return List.copyOf(artifacts);
    }

    private static ApiResult result(Reference reference, Api api, Snapshot snapshot) {
        return ApiResult.of(
                api.optionName(),
                Side.valueOf(api.side().name()),
                snapshot,
                new Comparison(reference, RowEquality.EXACT).differences(api.optionName(), snapshot));
    }
}
