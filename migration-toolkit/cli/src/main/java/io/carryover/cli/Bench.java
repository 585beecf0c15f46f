package io.carryover.cli;

import io.carryover.bench.BenchPlan;
import io.carryover.bench.Benchmarks;
import io.carryover.bench.child.ChildFailure;
import io.carryover.bench.report.BenchFolder;
import io.carryover.bench.report.BenchReport;
import io.carryover.bench.report.TerminalTable;
import io.carryover.runtime.LaunchFailure;
import io.carryover.scenarios.options.UsageException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Both sides on the same work. */
@Command(
        name = "bench",
        description = {
            "Measures both sides on the same work, each in a JVM of its own, and prints how they compare: what counts are the"
                    + " ratios within one run, on a machine that does nothing else.",
            "Writes bench.json, and a page and Markdown tables from it, into --out; what the engines say is in the folder work beside it."
        },
        footer = {
            "",
            "Exit codes: 0 measured, whatever the figures; 1 failure, or a run that does not count; 2 a mistake in the options."
        })
final class Bench implements Callable<Integer> {

    private static final int HEAP_MB = 2048;
    private static final int ROUNDS = 5;

    @Parameters(
            paramLabel = "BENCHMARK",
            arity = "0..*",
            description = "Which; all by default: ${COMPLETION-CANDIDATES}.",
            completionCandidates = Names.class)
    private List<String> names = new ArrayList<>();

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "The folder of the results.")
    private Path out;

    @Option(names = "--quick", description = "Small sizes and one round: ends within minutes, and proves little.")
    private boolean quick;

    @Option(
            names = "--rounds",
            paramLabel = "NUMBER",
            description = "How often each side runs; " + ROUNDS + " by default, with --quick once.")
    private Integer rounds;

    @Option(
            names = "--heap",
            paramLabel = "MB",
            description = "The heap of each measured JVM, in megabytes; ${DEFAULT-VALUE} by default.")
    private int heapMb = HEAP_MB;

    @Option(
            names = "--spark-conf",
            paramLabel = "KEY=VALUE",
            description =
                    "A Spark property for all sides of the sessions, instead of theirs: what a lever brings is the ratio"
                            + " of a run with it to a run without; can be repeated.")
    private Map<String, String> sparkConf = new LinkedHashMap<>();

    @ParentCommand
    private Main main;

    @Spec
    private CommandSpec spec;

    /** For the help. */
    static final class Names extends ArrayList<String> {
        Names() {
            super(Benchmarks.NAMES);
        }
    }

    @Override
    public Integer call() throws IOException {
        EngineLog.configure(main.isVerbose());
        Terminal terminal = Terminal.of(spec);
        BenchFolder folder = new BenchFolder(out);
        BenchReport report = measure(terminal, folder);
        folder.write(report);
        terminal.print(TerminalTable.render(report) + "\nreport: " + folder.page() + "\n");
        if (report.voidedRuns() > 0) {
            throw new CommandFailure("runs that do not count: " + report.voidedRuns() + "; the report says why");
        }
        return 0;
    }

    private BenchReport measure(Terminal terminal, BenchFolder folder) throws IOException {
        Files.createDirectories(out);
        BenchPlan plan = new BenchPlan(
                quick,
                atLeastOne("--rounds", rounds()),
                atLeastOne("--heap", heapMb),
                sparkConf,
                out.resolve("work").toAbsolutePath());
        Progress progress = terminal.progress();
        try {
            return Benchmarks.run(
                    names.isEmpty() ? Benchmarks.NAMES : names, plan, progress::show, report -> write(report, folder));
        } catch (ChildFailure | LaunchFailure e) {
            throw new CommandFailure(e.getMessage());
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } finally {
            progress.end();
        }
    }

    /** Behind each workload, so that what ends the run later does not cost what has been measured. */
    private static void write(BenchReport soFar, BenchFolder folder) {
        try {
            folder.write(soFar);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private int rounds() {
        if (rounds != null) {
            return rounds;
        }
        return quick ? 1 : ROUNDS;
    }

    private static int atLeastOne(String option, int given) {
        if (given < 1) {
            throw new UsageException(option + " " + given + ": give a whole number from 1");
        }
        return given;
    }
}
