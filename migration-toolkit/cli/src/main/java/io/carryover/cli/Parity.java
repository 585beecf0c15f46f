package io.carryover.cli;

import io.carryover.parity.fixture.Fixture;
import io.carryover.parity.report.BadReport;
import io.carryover.parity.report.ParityReport;
import io.carryover.parity.report.ReportFolder;
import io.carryover.parity.suite.ParityCase;
import io.carryover.parity.suite.ScenarioImplementations;
import io.carryover.scenarios.Api;
import io.carryover.scenarios.Catalogue;
import io.carryover.scenarios.options.UsageException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** One case that a user wrote. */
@Command(
        name = "parity",
        description = {
            "Runs one case through the APIs of its scenario and compares what each emits and keeps with the case's"
                    + " expected files; without any, with the sequential model of the scenario.",
            "A case is a folder of batch-01.jsonl, batch-02.jsonl, ... and, if you like, case.json and expected files."
        },
        footer = {
            "",
            "Exit codes: 0 equal, or different only as declared; 1 failure; 2 a mistake in the options or the case;"
                    + " 3 different."
        })
final class Parity implements Callable<Integer> {

    @Option(names = "--scenario", required = true, paramLabel = "NAME", description = "Whose rules hold.")
    private String scenario;

    @Option(names = "--fixture", required = true, paramLabel = "DIR", description = "The folder of the case.")
    private Path fixture;

    @Option(
            names = "--api",
            split = ",",
            paramLabel = "API",
            description = "Only through these; all of the scenario by default.")
    private Set<String> apis = new LinkedHashSet<>();

    @Option(
            names = "--recovery",
            description = "Also kills each implementation at every point of every step and recovers it.")
    private boolean recovery;

    @Option(
            names = "--legacy-spark",
            paramLabel = "VERSION",
            description = "Runs the legacy side on this Spark release, in a JVM of its own; kills stay on the other.")
    private String legacySpark;

    @Option(
            names = "--out",
            required = true,
            paramLabel = "DIR",
            description = "Folder of the report: new, empty, or with an earlier report, which is replaced.")
    private Path out;

    @ParentCommand
    private Main main;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        ParityCase<?> parityCase = ParityCase.of(implementations(), Fixture.read(fixture));
        ReportFolder folder = reportFolder();
        ParityReport report = new CaseComparison(Terminal.of(spec), main.isVerbose(), recovery, lane())
                .run(List.of(parityCase), folder);
        return ExitCodes.of(report.verdict());
    }

    private ScenarioImplementations<?> implementations() {
        ScenarioImplementations<?> all = ScenarioImplementations.of(Catalogue.find(scenario));
        return apis.isEmpty() ? all : all.with(apis.stream().map(Api::named).collect(Collectors.toSet()));
    }

    private Optional<Path> lane() {
        return Optional.ofNullable(legacySpark).map(Installation.current()::legacyLane);
    }

    private ReportFolder reportFolder() {
        try {
            return ReportFolder.at(out);
        } catch (BadReport e) {
            throw new UsageException("--out " + e.getMessage());
        }
    }
}
