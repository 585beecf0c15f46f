package io.carryover.cli;

import io.carryover.parity.fixture.Declaration;
import io.carryover.parity.report.ParityReport;
import io.carryover.parity.report.ReportFolder;
import io.carryover.parity.report.UnusedDeclarations;
import io.carryover.parity.suite.ParityCase;
import io.carryover.parity.suite.ScenarioFolder;
import io.carryover.parity.suite.ScenarioImplementations;
import io.carryover.scenarios.Catalogue;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** The main job on bundled data. */
@Command(
        name = "demo",
        description = {
            "Runs the bundled cases of explicit-end-sessions and gap-sessions through every API, legacy and migrated, and"
                    + " compares what each emits and keeps. Needs no broker and no network.",
            "Writes target/parity/index.html and target/parity/parity.json."
        },
        footer = {"", "Exit codes: 0 equal, or different only as declared; 1 failure; 3 different."})
final class Demo implements Callable<Integer> {

    private static final List<String> SCENARIOS = List.of("explicit-end-sessions", "gap-sessions");

    @ParentCommand
    private Main main;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        Installation installation = Installation.current();
        ReportFolder folder = ReportFolder.at(installation.demoReport());
        List<ParityCase<?>> cases = SCENARIOS.stream()
                .flatMap(scenario -> cases(scenario, installation.cases(scenario)))
                .toList();
        Terminal terminal = Terminal.of(spec);
        ParityReport report = new CaseComparison(terminal, main.isVerbose()).run(cases, folder);
        List<String> unused = SCENARIOS.stream()
                .flatMap(scenario -> unused(scenario, installation.cases(scenario), report))
                .toList();
        unused.forEach(terminal::complain);
        return unused.isEmpty() ? ExitCodes.of(report.verdict()) : ExitCodes.MISMATCH;
    }

    private static Stream<ParityCase<?>> cases(String scenario, ScenarioFolder folder) {
        ScenarioImplementations<?> implementations = ScenarioImplementations.of(Catalogue.find(scenario));
        return folder.cases().stream().map(fixture -> ParityCase.of(implementations, fixture));
    }

    /** One line for each declared difference that no case shows. */
    private static Stream<String> unused(String scenario, ScenarioFolder folder, ParityReport report) {
        return UnusedDeclarations.of(folder.declarations(), report.casesOf(scenario)).stream()
                .map(declaration -> unused(folder, declaration));
    }

    private static String unused(ScenarioFolder folder, Declaration declaration) {
        return folder.folder().resolve("declared.json") + ": declares " + declaration.code() + " for "
                + String.join(", ", declaration.apis()) + ", which occurs in no case; remove it or add a case";
    }
}
