package io.carryover.parity.suite;

import io.carryover.harness.EngineSession;
import io.carryover.parity.report.CaseReport;
import io.carryover.parity.report.ParityReport;
import io.carryover.parity.report.RunArtifacts;
import io.carryover.parity.report.SearchTotals;
import io.carryover.parity.search.CaseGenerator;
import io.carryover.parity.search.Finding;
import io.carryover.parity.search.Search;
import io.carryover.parity.search.SearchListener;
import io.carryover.parity.search.SearchResult;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Searches one scenario after the other; collects what a report needs. */
public final class SearchRun {

    private final EngineSession engine;
    private final Path folder;
    private final List<SearchTotals> totals = new ArrayList<>();
    private final List<CaseReport> reports = new ArrayList<>();
    private final List<RunArtifacts> artifacts = new ArrayList<>();

    /**
     * @param folder an empty folder for cases and checkpoints
     */
    public SearchRun(EngineSession engine, Path folder) {
        this.engine = engine;
        this.folder = folder;
    }

    /** Tries so many cases of a scenario, and runs what was found once more through all APIs. */
    public <E extends Record> SearchResult add(
            ScenarioImplementations<E> implementations, long firstSeed, int cases, SearchListener listener) {
        EngineTrial<E> trial = new EngineTrial<>(engine, implementations, folder);
        CaseGenerator generator = new CaseGenerator(implementations.scenario().name(), trial::apisWith);
        SearchResult result = new Search(generator, trial, listener).run(firstSeed, cases);
        totals.add(result.totals());
        result.findings().forEach(finding -> report(trial, finding));
        return result;
    }

    /** The findings so far, each a case, and what was searched. */
    public ParityReport report() {
        return ParityReport.of(reports).withSearches(totals);
    }

    /** The rows of the findings so far. */
    public List<RunArtifacts> artifacts() {
        return List.copyOf(artifacts);
    }

    private void report(EngineTrial<?> trial, Finding finding) {
        ReportedFinding reported = trial.report(finding);
        reports.add(reported.report());
        artifacts.addAll(reported.artifacts());
    }
}
