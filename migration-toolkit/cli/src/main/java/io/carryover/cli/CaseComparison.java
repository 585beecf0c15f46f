package io.carryover.cli;

import io.carryover.harness.EngineSession;
import io.carryover.harness.WorkFolder;
import io.carryover.parity.compare.Verdict;
import io.carryover.parity.report.ParityReport;
import io.carryover.parity.report.ReportFolder;
import io.carryover.parity.report.TerminalTable;
import io.carryover.parity.suite.ParityCase;
import io.carryover.parity.suite.ParityRun;
import java.util.List;

/** Runs cases in a Spark inside this process, writes the report and prints the table. */
record CaseComparison(Terminal terminal, boolean verbose) {

    ParityReport run(List<ParityCase<?>> cases, ReportFolder folder) {
        EngineLog.configure(verbose);
        Progress progress = terminal.progress();
        ParityReport report;
        try {
            report = run(cases, folder, progress);
        } finally {
            progress.end();
        }
        terminal.print(TerminalTable.render(report));
        terminal.print("report: " + folder.page());
        if (report.verdict() == Verdict.DIFFERENT) {
            terminal.complain("not all implementations do what is expected of them; see " + folder.page());
        }
        return report;
    }

    private static ParityReport run(List<ParityCase<?>> cases, ReportFolder folder, Progress progress) {
        progress.show("starting Spark");
        try (WorkFolder work = WorkFolder.create();
                EngineSession engine = EngineSession.start()) {
            ParityRun run = new ParityRun(engine, work.path());
            for (int i = 0; i < cases.size(); i++) {
                ParityCase<?> one = cases.get(i);
                progress.show("case " + (i + 1) + " of " + cases.size() + ": " + one.scenario() + " / "
                        + one.fixture().name());
                run.add(one);
            }
            folder.write(run.report(), run.artifacts());
            return run.report();
        }
    }
}
