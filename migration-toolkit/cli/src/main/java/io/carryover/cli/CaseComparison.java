package io.carryover.cli;

import io.carryover.harness.EngineSession;
import io.carryover.harness.Kill;
import io.carryover.harness.WorkFolder;
import io.carryover.parity.compare.Verdict;
import io.carryover.parity.report.ParityReport;
import io.carryover.parity.report.ReportFolder;
import io.carryover.parity.report.TerminalTable;
import io.carryover.parity.suite.LegacyLane;
import io.carryover.parity.suite.ParityCase;
import io.carryover.parity.suite.ParityRun;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Runs cases in a Spark inside this process, writes the report and prints the table.
 *
 * @param recovery whether each implementation is killed and recovered, too
 * @param lane where the legacy side runs instead; empty for inside this process
 */
record CaseComparison(Terminal terminal, boolean verbose, boolean recovery, Optional<Path> lane) {

    CaseComparison(Terminal terminal, boolean verbose) {
        this(terminal, verbose, false, Optional.empty());
    }

    ParityReport run(List<ParityCase<?>> cases, ReportFolder folder) {
        EngineLog.configure(verbose);
        Progress progress = terminal.progress();
        ParityRun run;
        try {
            run = run(cases, folder, progress);
        } finally {
            progress.end();
        }
        ParityReport report = run.report();
        terminal.print(TerminalTable.render(report));
        if (!run.speed().isEmpty()) {
            terminal.print(run.speed());
        }
        terminal.print("report: " + folder.page());
        if (report.verdict() == Verdict.DIFFERENT) {
            terminal.complain("not all implementations do what is expected of them; see " + folder.page());
        }
        return report;
    }

    private ParityRun run(List<ParityCase<?>> cases, ReportFolder folder, Progress progress) {
        progress.show("starting Spark");
        try (WorkFolder work = WorkFolder.create();
                EngineSession engine = EngineSession.start()) {
            ParityRun run = lane.isEmpty()
                    ? runAll(cases, new ParityRun(engine, work.path()), progress)
                    : runAllOnTwoReleases(cases, engine, lane.get(), work, progress);
            folder.write(run.report(), run.artifacts());
            return run;
        }
    }

    private ParityRun runAllOnTwoReleases(
            List<ParityCase<?>> cases, EngineSession engine, Path builtLane, WorkFolder work, Progress progress) {
        progress.show("starting the other Spark");
        Path log = newLog();
        ParityRun run;
        try (LegacyLane legacy = LegacyLane.start(builtLane, log)) {
            terminal.print("legacy side on Spark " + legacy.sparkRelease() + ", migrated side on Spark "
                    + engine.session().version());
            run = runAll(cases, new ParityRun(engine, legacy, work.path()), progress);
        }
        deleteUnneeded(log);
        return run;
    }

    /** Outside the folder for checkpoints, which is gone when somebody wants to read it. */
    private static Path newLog() {
        try {
            return Files.createTempFile("carryover-legacy-lane-", ".log");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void deleteUnneeded(Path log) {
        try {
            Files.delete(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ParityRun runAll(List<ParityCase<?>> cases, ParityRun run, Progress progress) {
        for (int i = 0; i < cases.size(); i++) {
            ParityCase<?> one = cases.get(i);
            progress.show("case " + (i + 1) + " of " + cases.size() + ": " + one.scenario() + " / "
                    + one.fixture().name());
            run.add(one, fixture -> recovery ? Kill.all(fixture) : Stream.empty());
        }
        return run;
    }
}
