package io.carryover.parity.suite;

import static org.assertj.core.api.Assertions.assertThat;

import io.carryover.harness.EngineSession;
import io.carryover.harness.WorkFolder;
import io.carryover.parity.search.CaseFolder;
import io.carryover.parity.search.Finding;
import io.carryover.parity.search.SearchListener;
import io.carryover.parity.search.SearchResult;
import io.carryover.scenarios.Catalogue;
import io.carryover.scenarios.Scenario;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Generated cases: of each scenario {@code -Dcarryover.search.cases=300} through all implementations, in each shard others; or
 * a few of every second scenario through one implementation of each side, from scenario to scenario with other APIs.
 */
@ExtendWith(WithEngine.class)
class GeneratedCasesTest {

    private static final int CASES = Integer.getInteger("carryover.search.cases", 3);
    private static final int FEW = 1;
    private static final long FIRST_SEED = 1 + (Shard.ofThisRun().number() - 1L) * CASES;

    static Stream<Arguments> oneOfEachSide() {
        return IntStream.range(0, Catalogue.SCENARIOS.size() / 2).mapToObj(turn -> {
            Scenario<?> scenario = Catalogue.SCENARIOS.get(2 * turn + 1);
            return Arguments.of(scenario.name(), oneOfEachSide(ScenarioImplementations.of(scenario), turn));
        });
    }

    private static ScenarioImplementations<?> oneOfEachSide(ScenarioImplementations<?> all, int turn) {
        return all.with(Set.of(
                all.legacy().get(turn % all.legacy().size()).api(),
                all.migrated().get(turn % all.migrated().size()).api()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("oneOfEachSide")
    void findNothingInOneImplementationOfEachSide(
            String scenario, ScenarioImplementations<?> chosen, EngineSession engine) {
        findNothing(chosen, 1, FEW, engine);
    }

    static Stream<Named<Scenario<?>>> scenarios() {
        return Catalogue.SCENARIOS.stream().map(scenario -> Named.of(scenario.name(), scenario));
    }

    @Tag("full")
    @ParameterizedTest
    @MethodSource("scenarios")
    void findNothingInOurImplementations(Scenario<?> scenario, EngineSession engine) {
        findNothing(ScenarioImplementations.of(scenario), FIRST_SEED, CASES, engine);
    }

    private static void findNothing(
            ScenarioImplementations<?> implementations, long firstSeed, int cases, EngineSession engine) {
        try (WorkFolder work = WorkFolder.create()) {
            SearchResult result =
                    new SearchRun(engine, work.path()).add(implementations, firstSeed, cases, SearchListener.SILENT);

            System.out.println(result.totals());
            result.findings().forEach(GeneratedCasesTest::save);
            assertThat(result.findings()).isEmpty();
        }
    }

    /** Where a failed build leaves what it takes to see the failure again. */
    private static void save(Finding finding) {
        String scenario = finding.smallest().tried().scenario();
        Path folder = Path.of("target", "search", scenario, finding.caseName());
        new CaseFolder(folder).write(finding);
        System.out.println("see " + folder);
    }
}
