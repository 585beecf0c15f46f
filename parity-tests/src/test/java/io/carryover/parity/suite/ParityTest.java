package io.carryover.parity.suite;

import static org.assertj.core.api.Assertions.assertThat;

import io.carryover.harness.EngineSession;
import io.carryover.harness.WorkFolder;
import io.carryover.parity.compare.Verdict;
import io.carryover.parity.fixture.Fixture;
import io.carryover.parity.report.CaseReport;
import io.carryover.parity.report.ReportFolder;
import io.carryover.parity.report.TerminalTable;
import io.carryover.parity.report.UnusedDeclarations;
import io.carryover.scenarios.Catalogue;
import io.carryover.scenarios.Scenario;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Cases of every scenario through all its implementations: the telling ones, or all, in shards. */
@ExtendWith(WithEngine.class)
class ParityTest {

    static Stream<Named<Scenario<?>>> scenarios() {
        return Catalogue.SCENARIOS.stream().map(scenario -> Named.of(scenario.name(), scenario));
    }

    static Stream<Named<Scenario<?>>> scenariosOfThisShard() {
        return Shard.ofThisRun().of(scenarios().toList()).stream();
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void everyImplementationDoesWhatItsTellingCasesExpect(Scenario<?> scenario, EngineSession engine) {
        everyImplementationDoesWhatIsExpected(scenario, TellingCases.of(scenario.name()), engine);
    }

    @Tag("full")
    @ParameterizedTest
    @MethodSource("scenariosOfThisShard")
    void everyImplementationDoesWhatAllItsCasesExpect(Scenario<?> scenario, EngineSession engine) {
        everyImplementationDoesWhatIsExpected(scenario, Fixtures.of(scenario.name()), engine);
    }

    private static <E extends Record> void everyImplementationDoesWhatIsExpected(
            Scenario<E> scenario, List<Fixture> fixtures, EngineSession engine) {
        try (WorkFolder work = WorkFolder.create()) {
            ParityRun run = new ParityRun(engine, work.path());
            List<CaseReport> cases = fixtures.stream()
                    .map(fixture -> runThroughAllThatCan(scenario, fixture, run))
                    .toList();
            System.out.println(TerminalTable.render(run.report()));
            System.out.println(run.speed());
            ReportFolder.at(Path.of("target", "parity", scenario.name())).write(run.report(), run.artifacts());

            assertThat(run.report().verdict())
                    .as(TerminalTable.render(run.report()))
                    .isNotEqualTo(Verdict.DIFFERENT);
            assertThat(UnusedDeclarations.of(
                            new ScenarioFolder(Fixtures.folder(scenario.name())).declarations(), cases))
                    .as("declared, but seen in no case")
                    .isEmpty();
        }
    }

    private static <E extends Record> CaseReport runThroughAllThatCan(
            Scenario<E> scenario, Fixture fixture, ParityRun run) {
        ScenarioImplementations.of(scenario)
                .refusals(fixture.settings().parameters())
                .forEach((api, reason) -> System.out.println(
                        scenario.name() + ", " + fixture.name() + ", without " + api.optionName() + ": " + reason));
        return run.add(KillCase.parityCase(scenario, fixture));
    }
}
