package io.carryover.cli;

import io.carryover.pair.JobPair;
import io.carryover.parity.fixture.Fixture;
import io.carryover.parity.report.ParityReport;
import io.carryover.parity.report.ReportFolder;
import io.carryover.parity.suite.ParityCase;
import io.carryover.parity.suite.ScenarioImplementations;
import io.carryover.scenarios.Api;
import io.carryover.scenarios.Catalogue;
import io.carryover.scenarios.Scenario;
import io.carryover.scenarios.options.UsageException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** One case that a user wrote, or many that nobody did. */
@Command(
        name = "parity",
        description = {
            "Runs one case through the APIs of its scenario and compares what each emits and keeps with the case's"
                    + " expected files; without any, with the sequential model of the scenario.",
            "A case is a folder of batch-01.jsonl, batch-02.jsonl, ... and, if you like, case.json and expected files.",
            "With --search it makes the cases by itself, from a seed, and kills one implementation in each; what it finds"
                    + " it makes small and leaves in the report as the folder of a case.",
            "With --pair it runs two jobs of your own, and without expected files compares the migrated one with the"
                    + " legacy one."
        },
        footer = {
            "",
            "Exit codes: 0 equal, or different only as declared; 1 failure; 2 a mistake in the options or the case;"
                    + " 3 different."
        })
final class Parity implements Callable<Integer> {

    private static final String ALL = "all";

    @Option(
            names = "--scenario",
            paramLabel = "NAME",
            description = "Whose rules hold; with --search also \"" + ALL + "\".")
    private String scenario;

    @Option(names = "--fixture", paramLabel = "DIR", description = "The folder of the case.")
    private Path fixture;

    @Mixin
    private PairSelection pairSelection;

    @Mixin
    private SearchOptions searchOptions;

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

    @Mixin
    private ReportOption out;

    @ParentCommand
    private Main main;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        if (pairSelection.isPair()) {
            return comparePair();
        }
        pairSelection.refuseJarsWithoutPair();
        if (scenario == null) {
            throw new UsageException("--scenario: name whose rules hold, or with --pair a pair of jobs of your own");
        }
        return ExitCodes.of((searchOptions.isSearch() ? search() : compare()).verdict());
    }

    private int comparePair() {
        refuseWithPair(scenario != null, "--scenario");
        refuseWithPair(searchOptions.isSearch(), "--search");
        refuseWithPair(!apis.isEmpty(), "--api");
        refuseWithPair(legacySpark != null, "--legacy-spark");
        searchOptions.refuseWithoutSearch();
        refuseNoFixture("name the folder of a case");
        EngineLog.configure(main.isVerbose());
        JobPair<?> pair = pairSelection.load().pair();
        return new PairComparison(Terminal.of(spec), recovery).run(pair, fixture, out.folder());
    }

    private ParityReport compare() {
        searchOptions.refuseWithoutSearch();
        refuseNoFixture("name the folder of a case, or let --search make cases");
        return compare(implementations(Catalogue.find(scenario)), Fixture.read(fixture));
    }

    /** Unless APIs are named, those that cannot do what the case asks for are left out, and it is said why. */
    private <E extends Record> ParityReport compare(ScenarioImplementations<E> all, Fixture one) {
        Map<String, String> parameters = one.settings().parameters();
        ParityCase<E> parityCase = ParityCase.of(apis.isEmpty() ? all.ableTo(parameters) : all, one);
        ReportFolder folder = out.folder();
        Terminal terminal = Terminal.of(spec);
        all.refusals(parameters)
                .forEach((api, reason) -> terminal.print("without " + api.optionName() + ": " + reason));
        return new CaseComparison(terminal, main.isVerbose(), recovery, lane()).run(List.of(parityCase), folder);
    }

    private ParityReport search() {
        refuseWithSearch(fixture != null, "--fixture");
        refuseWithSearch(recovery, "--recovery");
        refuseWithSearch(legacySpark != null, "--legacy-spark");
        CaseSearch search =
                new CaseSearch(Terminal.of(spec), main.isVerbose(), searchOptions.seed(), searchOptions.cases());
        List<Scenario<?>> scenarios = scenario.equals(ALL) ? Catalogue.SCENARIOS : List.of(Catalogue.find(scenario));
        List<ScenarioImplementations<?>> implementations = new ArrayList<>();
        scenarios.forEach(one -> implementations.add(implementations(one)));
        return search.run(implementations, out.folder());
    }

    private void refuseNoFixture(String remedy) {
        if (fixture == null) {
            throw new UsageException("--fixture: " + remedy);
        }
    }

    private static void refuseWithPair(boolean given, String option) {
        if (given) {
            throw new UsageException(option + ": not with --pair; leave one of them out");
        }
    }

    private static void refuseWithSearch(boolean given, String option) {
        if (given) {
            throw new UsageException(option + ": not with --search; leave one of them out");
        }
    }

    private <E extends Record> ScenarioImplementations<E> implementations(Scenario<E> one) {
        ScenarioImplementations<E> all = ScenarioImplementations.of(one);
        return apis.isEmpty() ? all : all.with(apis.stream().map(Api::named).collect(Collectors.toSet()));
    }

    private Optional<Path> lane() {
        return Optional.ofNullable(legacySpark).map(Installation.current()::legacyLane);
    }
}
