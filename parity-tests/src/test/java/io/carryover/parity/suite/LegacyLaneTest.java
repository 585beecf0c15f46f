package io.carryover.parity.suite;

import static org.assertj.core.api.Assertions.assertThat;

import io.carryover.harness.EngineSession;
import io.carryover.harness.WorkFolder;
import io.carryover.parity.compare.Verdict;
import io.carryover.parity.fixture.Fixture;
import io.carryover.parity.report.TerminalTable;
import io.carryover.scenarios.Catalogue;
import io.carryover.scenarios.Scenario;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The legacy side on the Spark release of the lane, compared with the migrated side on this one. */
@ExtendWith(WithEngine.class)
class LegacyLaneTest {

    private static final Path LANE = Path.of("..", "legacy-lane");

    @TempDir
    private Path logs;

    @ParameterizedTest
    @ValueSource(strings = {"explicit-end-sessions", "gap-sessions"})
    void bothReleasesDoWhatTheTellingCasesExpect(String scenario, EngineSession engine) {
        compare(Catalogue.find(scenario), TellingCases.of(scenario), engine);
    }

    static Stream<String> scenariosOfThisShard() {
        return Shard.ofThisRun().of(Catalogue.SCENARIOS).stream().map(Scenario::name);
    }

    @Tag("full")
    @ParameterizedTest
    @MethodSource("scenariosOfThisShard")
    void bothReleasesDoWhatAllCasesExpect(String scenario, EngineSession engine) {
        compare(Catalogue.find(scenario), Fixtures.of(scenario), engine);
    }

    private <E extends Record> void compare(Scenario<E> scenario, List<Fixture> cases, EngineSession engine) {
        try (WorkFolder work = WorkFolder.create();
                LegacyLane lane = LegacyLane.start(LANE, logs.resolve("lane.log"))) {
            assertThat(lane.sparkRelease()).isEqualTo(LegacyLane.builtFor(LANE)).startsWith("3.5");
            ParityRun run = new ParityRun(engine, lane, work.path());
            cases.forEach(fixture -> run.add(KillCase.parityCase(scenario, fixture)));
            System.out.println(TerminalTable.render(run.report()));

            assertThat(run.report().verdict())
                    .as(TerminalTable.render(run.report()))
                    .isNotEqualTo(Verdict.DIFFERENT);
        }
    }
}
