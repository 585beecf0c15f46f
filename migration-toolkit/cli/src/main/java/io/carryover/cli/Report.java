package io.carryover.cli;

import io.carryover.parity.report.BadReport;
import io.carryover.parity.report.DocumentationPages;
import io.carryover.parity.report.ParityJson;
import io.carryover.parity.report.ParityReport;
import io.carryover.parity.report.ReportFolder;
import io.carryover.parity.report.SearchTotals;
import io.carryover.parity.report.TerminalTable;
import io.carryover.scenarios.options.UsageException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The reports of a run that is over. */
@Command(
        name = "report",
        description = "Renders the reports of an earlier run again, from its parity.json alone: index.html, junit.xml,"
                + " summary.md, and the table on the terminal.",
        footer = {"", "Exit codes: 0 done, whatever the verdict; 1 failure; 2 a mistake in the options or the file."})
final class Report implements Callable<Integer> {

    @Parameters(paramLabel = "PARITY.json", description = "What a run of parity or demo wrote.")
    private Path file;

    @Option(
            names = "--out",
            required = true,
            paramLabel = "DIR",
            description = "Folder of the reports: new, empty, or with an earlier report, which is replaced.")
    private Path out;

    @Option(
            names = "--docs",
            paramLabel = "BASE",
            description = "Where the page's links to the differences lead: an address under which D01.md and so on are"
                    + " found. By default docs/differences of the project that DIR lies in, if it lies in one.")
    private String docs;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        ParityReport report = report();
        ReportFolder folder = folder();
        folder.write(report, List.of());
        Terminal terminal = Terminal.of(spec);
        terminal.print(TerminalTable.render(report));
        report.searches().stream().map(SearchTotals::toString).forEach(terminal::print);
        terminal.print("report: " + folder.page());
        return ExitCode.OK;
    }

    private ParityReport report() throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new UsageException(file + ": is no file; name a parity.json that a parity run wrote");
        }
        try {
            return ParityJson.read(file);
        } catch (BadReport e) {
            throw new UsageException(e.getMessage());
        }
    }

    private ReportFolder folder() throws IOException {
        if (Files.exists(out) && Files.isSameFile(out, file.toAbsolutePath().getParent())) {
            throw new UsageException("--out " + out + ": holds " + file.getFileName()
                    + " and the rows of its run, which would be lost; name another folder");
        }
        ReportFolder folder = usage("--out ", () -> ReportFolder.at(out));
        return docs == null ? folder : folder.linkedTo(usage("--docs ", () -> DocumentationPages.under(docs)));
    }

    private static <T> T usage(String option, Supplier<T> value) {
        try {
            return value.get();
        } catch (BadReport e) {
            throw new UsageException(option + e.getMessage());
        }
    }
}
