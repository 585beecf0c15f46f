package io.carryover.cli;

import io.carryover.harness.EngineSession;
import io.carryover.harness.WorkFolder;
import io.carryover.parity.compare.Verdict;
import io.carryover.parity.report.ParityReport;
import io.carryover.parity.report.ReportFolder;
import io.carryover.parity.report.SearchTotals;
import io.carryover.parity.report.TerminalTable;
import io.carryover.parity.search.CaseFolder;
import io.carryover.parity.search.Failure;
import io.carryover.parity.search.Finding;
import io.carryover.parity.search.SearchCase;
import io.carryover.parity.search.SearchListener;
import io.carryover.parity.suite.ScenarioImplementations;
import io.carryover.parity.suite.SearchRun;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Searches in a Spark inside this process, writes the report with a case for each finding, and prints both. */
record CaseSearch(Terminal terminal, boolean verbose, long firstSeed, int cases) {

    ParityReport run(List<ScenarioImplementations<?>> scenarios, ReportFolder folder) {
        EngineLog.configure(verbose);
        Progress progress = terminal.progress();
        List<Finding> findings = new ArrayList<>();
        ParityReport report;
        try {
            report = run(scenarios, folder, findings, progress);
        } finally {
            progress.end();
        }
        print(report, findings, folder);
        return report;
    }

    private ParityReport run(
            List<ScenarioImplementations<?>> scenarios,
            ReportFolder folder,
            List<Finding> findings,
            Progress progress) {
        progress.show("starting Spark");
        try (WorkFolder work = WorkFolder.create();
                EngineSession engine = EngineSession.start()) {
            SearchRun run = new SearchRun(engine, work.path());
            scenarios.forEach(scenario -> findings.addAll(
                    run.add(scenario, firstSeed, cases, showing(progress)).findings()));
            folder.write(run.report(), run.artifacts());
            findings.forEach(finding -> new CaseFolder(folderOf(finding, folder)).write(finding));
            return run.report();
        }
    }

    private void print(ParityReport report, List<Finding> findings, ReportFolder folder) {
        if (!findings.isEmpty()) {
            terminal.print(TerminalTable.render(report));
        }
        report.searches().stream().map(SearchTotals::toString).forEach(terminal::print);
        findings.forEach(finding -> terminal.print(line(finding) + ": " + folderOf(finding, folder)));
        terminal.print("report: " + folder.page());
        if (report.verdict() == Verdict.DIFFERENT) {
            terminal.complain("not all implementations do what the sequential model does; see " + folder.page());
        }
    }

    private SearchListener showing(Progress progress) {
        return new SearchListener() {
            @Override
            public void tries(SearchCase one, int number) {
                progress.show("case " + number + " of " + cases + ": " + one.scenario() + ", seed " + one.seed());
            }

            @Override
            public void looksInto(Failure failure) {
                progress.show("making it small: " + line(failure));
            }
        };
    }

    private static String line(Finding finding) {
        return line(finding.smallest());
    }

    private static String line(Failure failure) {
        SearchCase one = failure.tried();
        return one.scenario() + ", seed " + one.seed() + ", "
                + one.killed().map(Object::toString).orElse(failure.api()) + ", " + failure.code();
    }

    /** Beside the rows of its runs, in the report. */
    private static Path folderOf(Finding finding, ReportFolder folder) {
        return folder.page()
                .resolveSibling(finding.smallest().tried().scenario())
                .resolve(finding.caseName());
    }
}
