package io.carryover.cli;

import io.carryover.harness.Kill;
import io.carryover.pair.JobPair;
import io.carryover.pair.PairCase;
import io.carryover.pair.PairCases;
import io.carryover.pair.PairRun;
import io.carryover.pair.PairSession;
import io.carryover.parity.compare.Verdict;
import io.carryover.parity.report.ParityReport;
import io.carryover.parity.report.ReportFolder;
import io.carryover.parity.report.TerminalTable;
import java.nio.file.Path;
import java.util.List;

/**
 * Runs a team's own pair through its cases in a Spark inside this process, writes the report and prints the table.
 *
 * @param recovery whether each job is killed and recovered, too
 */
record PairComparison(Terminal terminal, boolean recovery) {

    /**
     * @param fixture a case, or a folder of cases
     * @return the exit code
     */
    <E> int run(JobPair<E> pair, Path fixture, ReportFolder folder) {
        PairCases<E> cases = PairCases.in(fixture, pair);
        Progress progress = terminal.progress();
        ParityReport report;
        try (PairSession session = new PairSession()) {
            PairRun run = new PairRun(session);
            runAll(cases.cases(), run, progress);
            report = run.report();
            folder.write(report, run.artifacts());
        } finally {
            progress.end();
        }
        terminal.print(TerminalTable.render(report));
        terminal.print("report: " + folder.page());
        if (report.verdict() == Verdict.DIFFERENT) {
            terminal.complain("the jobs do not do what is expected of them; see " + folder.page());
        }
        List<String> unused = cases.unusedDeclarations(report.scenarios()).toList();
        unused.forEach(terminal::complain);
        return unused.isEmpty() ? ExitCodes.of(report.verdict()) : ExitCodes.MISMATCH;
    }

    private <E> void runAll(List<PairCase<E>> cases, PairRun run, Progress progress) {
        progress.show("starting Spark");
        for (int i = 0; i < cases.size(); i++) {
            PairCase<E> one = cases.get(i);
            progress.show("case " + (i + 1) + " of " + cases.size() + ": "
                    + one.pair().name() + " / " + one.fixture().name());
            if (recovery) {
                run.add(one, Kill::all);
            } else {
                run.add(one);
            }
        }
    }
}
