package io.carryover.parity.suite;

import io.carryover.harness.EngineSession;
import io.carryover.parity.Snapshot;
import io.carryover.parity.compare.Comparison;
import io.carryover.parity.compare.Reference;
import io.carryover.parity.compare.RowEquality;
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

    /** Runs one case. */
    public <E extends Record> CaseReport add(ParityCase<E> parityCase) {
        String scenario = parityCase.scenario();
        String name = parityCase.fixture().name();
        Map<Api, Snapshot> snapshots =
                new CaseRun<>(engine, parityCase, folder.resolve(scenario).resolve(name)).run();
        List<ApiResult> results = new ArrayList<>();
        snapshots.forEach((api, snapshot) -> {
            results.add(result(parityCase.reference(), api, snapshot));
            artifacts.add(new RunArtifacts(scenario, name, api.optionName(), snapshot));
        });
        CaseReport report =
                new CaseReport(scenario, name, parityCase.reference().source(), results);
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
