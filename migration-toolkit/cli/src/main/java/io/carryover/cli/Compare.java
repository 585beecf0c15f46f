package io.carryover.cli;

import io.carryover.carried.job.JobJson;
import io.carryover.migrated.compare.CannotCompareException;
import io.carryover.migrated.compare.CompareRequest;
import io.carryover.migrated.compare.CompareResult;
import io.carryover.migrated.compare.DeclaredRows;
import io.carryover.migrated.compare.Outcome;
import io.carryover.migrated.compare.RequestChecks;
import io.carryover.migrated.compare.View;
import io.carryover.parity.compare.Verdict;
import io.carryover.parity.fixture.DeclaredChange;
import io.carryover.parity.fixture.DeclaredChanges;
import io.carryover.parity.report.ParityReport;
import io.carryover.parity.report.ReportFolder;
import io.carryover.parity.report.TerminalTable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** What two real jobs wrote. */
@Command(
        name = "compare",
        description = {
            "Compares what a legacy and a migrated job wrote while both read the same input: JSON Lines or Parquet, in"
                    + " folders of batches or plain ones, on any file system that Hadoop knows. Finds missing, extra and"
                    + " changed rows by key and column, as a Spark job.",
            "Rows are equal by value: numbers whatever their type, objects whatever the order of their fields, a text and a"
                    + " timestamp by the instant. A field that is null is as good as missing. Columns below others are"
                    + " written with dots: window.end."
        },
        footer = {
            "",
            "Exit codes: 0 equal, or different only as declared; 1 failure; 2 a mistake in the options; 3 different; 4"
                    + " refused, as rows are broken or a folder is being written."
        })
final class Compare implements Callable<Integer> {

    private static final String MAIN = "io.carryover.migrated.compare.Main";

    @Option(names = "--legacy", required = true, paramLabel = "PATH", description = "What the legacy job wrote.")
    private String legacy;

    @Option(names = "--migrated", required = true, paramLabel = "PATH", description = "What the migrated job wrote.")
    private String migrated;

    @Option(
            names = "--keys",
            required = true,
            split = ",",
            paramLabel = "COLUMN",
            description = "The columns by which rows belong together.")
    private List<String> keys;

    @Option(names = "--ignore", split = ",", paramLabel = "COLUMN", description = "Columns that are not compared.")
    private List<String> ignored = List.of();

    @Option(
            names = "--tolerance",
            split = ",",
            paramLabel = "COLUMN=NUMBER",
            description = "How far numbers of a column may lie apart, relative to the larger, such as average=1e-9.")
    private Map<String, Double> tolerances = Map.of();

    @Option(
            names = "--align",
            paramLabel = "COLUMN|batch",
            description = {
                "Cuts both sides to what both have covered of this column, of whole numbers or times, both ends included; or"
                        + " of the batches, where files lie in folders batch=<number>. Rows without a value are not cut.",
                "Without it, nothing is cut."
            })
    private String align;

    @Option(
            names = "--from",
            paramLabel = "VALUE",
            description = "Compares from here on, whatever both have covered; a value of the align column.")
    private String from;

    @Option(
            names = "--to",
            paramLabel = "VALUE",
            description = "Compares up to here, this included, whatever both have covered.")
    private String to;

    @Option(
            names = "--view",
            defaultValue = "all",
            paramLabel = "VIEW",
            description = {
                "all: every row of a key, as often as it was written (the default).",
                "latest: the newest row of a key: the one with the largest value of the align column, without one that of"
                        + " the newest batch; where several rows share it, all of these."
            })
    private View view;

    @Option(
            names = "--declared",
            paramLabel = "FILE",
            description =
                    "Differences that are known beforehand: which rows the migrated job must write instead of which.")
    private Path declared;

    @Option(names = "--measure", description = "Times a bare full outer join of the same rows by the keys as well.")
    private boolean measured;

    @Mixin
    private SparkOptions spark;

    @Mixin
    private ReportOption out;

    @ParentCommand
    private Main main;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException, InterruptedException {
        List<DeclaredChange> changes = declared == null ? List.of() : DeclaredChanges.read(declared);
        CompareRequest request = request(changes);
        RequestChecks.check(request);
        ReportFolder folder = out.folder();
        Terminal terminal = Terminal.of(spec);
        ToolJob job = spark.job(Side.MIGRATED, MAIN, terminal, main.isVerbose());
        CompareResult result = result(JobJson.read(Outcome.class, job.run(JobJson.line(request))));
        ParityReport report = new ComparisonReport(request, changes, result).report();
        folder.write(report, List.of());
        terminal.print(TerminalTable.render(report));
        terminal.print("report: " + folder.page());
        if (report.verdict() == Verdict.DIFFERENT) {
            terminal.complain("the migrated job did not write what is expected of it; see " + folder.page());
        }
        return ExitCodes.of(report.verdict());
    }

    /** @throws TypeConversionException if there is no such view */
    static View view(String word) {
        return Arrays.stream(View.values())
                .filter(view -> view.name().toLowerCase(Locale.ROOT).equals(word))
                .findFirst()
                .orElseThrow(() -> new TypeConversionException("\"" + word + "\" is no view; give all or latest"));
    }

    private CompareRequest request(List<DeclaredChange> changes) {
        return new CompareRequest(
                legacy,
                migrated,
                keys,
                ignored,
                tolerances,
                align,
                from,
                to,
                view,
                changes.stream().map(Compare::rows).toList(),
                measured);
    }

    private static DeclaredRows rows(DeclaredChange change) {
        return new DeclaredRows(
                change.declaration().code(),
                change.legacy().stream().map(Object::toString).toList(),
                change.migrated().stream().map(Object::toString).toList());
    }

    private static CompareResult result(Outcome outcome) {
        if (outcome.problem() == null) {
            return outcome.result();
        }
        if (outcome.problem().reason() == null) {
            throw new CommandFailure(outcome.problem().message() + "; --verbose shows what Spark says");
        }
        throw CannotCompareException.of(
                outcome.problem().reason(), outcome.problem().message());
    }
}
