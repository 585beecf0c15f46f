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
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Generated cases through all implementations: {@code -Dcarryover.search.cases=300} of them, in each shard others. */
@ExtendWith(WithEngine.class)
class GeneratedCasesTest {

    private static final int CASES = Integer.getInteger("carryover.search.cases", 3);
    private static final long FIRST_SEED = 1 + (Shard.ofThisRun().number() - 1L) * CASES;

    static Stream<Named<Scenario<?>>> scenarios() {
        return Catalogue.SCENARIOS.stream().map(scenario -> Named.of(scenario.name(), scenario));
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    <E extends Record> void findsNothingInOurImplementations(Scenario<E> scenario, EngineSession engine) {
        try (WorkFolder work = WorkFolder.create()) {
            SearchResult result = new SearchRun(engine, work.path())
                    .add(ScenarioImplementations.of(scenario), FIRST_SEED, CASES, SearchListener.SILENT);

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
