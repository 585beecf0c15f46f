package io.carryover.carryover;

import static org.assertj.core.api.Assertions.assertThat;

import io.carryover.harness.EngineSession;
import io.carryover.harness.KillPoint;
import io.carryover.harness.WorkFolder;
import io.carryover.legacy.export.MappedState;
import io.carryover.parity.compare.Difference;
import io.carryover.parity.suite.LegacyHere;
import io.carryover.parity.suite.WithEngine;
import io.carryover.parity.suite.legacy.CaseExport;
import io.carryover.parity.suite.legacy.ScenarioExport;
import io.carryover.scenarios.Api;
import io.carryover.scenarios.Catalogue;
import io.carryover.scenarios.Scenario;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The migrated jobs of every second scenario, taking over from a legacy job that was killed in the step behind the cut: from
 * scenario to scenario in another case, behind another step, from another API and killed at another point. {@link EveryCutTest}
 * takes all scenarios, and jobs that end between two steps as well.
 */
@ExtendWith(WithEngine.class)
class CarryOverTest {

    private static final List<KillPoint> IN_A_STEP = List.of(KillPoint.BEFORE_OUTPUT, KillPoint.BEFORE_COMMIT);

    static Stream<Arguments> everySecondScenario() {
        return IntStream.rangeClosed(0, Catalogue.SCENARIOS.size() / 2)
                .mapToObj(turn -> Arguments.of(Catalogue.SCENARIOS.get(2 * turn).name(), turn));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("everySecondScenario")
    void endsAsIfOneJobHadRunAllTheTime(String name, int turn, EngineSession engine) throws IOException {
        CarryOver carryOver = chosen(Catalogue.find(name), turn, engine);

        try (WorkFolder work = WorkFolder.create()) {
            Map<Api, List<Difference>> differences = carryOver.run(work.path());

            assertThat(carryOver.cutNamedIn(work.path(), engine)).isEqualTo(carryOver.cut());
            assertThat(differences)
                    .as(carryOver.toString())
                    .containsOnlyKeys(Api.GROUP_STATE, Api.TRANSFORM_WITH_STATE);
            assertThat(differences.values()).as(carryOver.toString()).allSatisfy(found -> assertThat(found)
                    .filteredOn(difference -> !difference.isDeclared())
                    .isEmpty());
        }
    }

    @Test
    void theLegacyJobsAreOfBothApisAndKilledAtBothPoints(EngineSession engine) {
        assertThat(everySecondScenario()
                        .map(Arguments::get)
                        .map(named -> chosen(Catalogue.find((String) named[0]), (int) named[1], engine))
                        .map(carryOver ->
                                List.of(carryOver.from(), carryOver.killed().orElseThrow()))
                        .distinct())
                .hasSize(2 * IN_A_STEP.size());
    }

    @Test
    void aStateThatIsLeftBehindIsFoundOut(EngineSession engine) {
        assertThat(foundIn("gap-sessions", "plain", 1, engine, withoutKeys(engine)))
                .containsOnlyKeys(Api.GROUP_STATE, Api.TRANSFORM_WITH_STATE)
                .allSatisfy((api, found) -> assertThat(found).isNotEmpty());
    }

    @Test
    void aTimeoutThatStartsAgainIsFoundOut(EngineSession engine) {
        assertThat(foundIn("active-users", "timeouts", 2, engine, undated(engine)))
                .containsOnlyKeys(Api.GROUP_STATE, Api.TRANSFORM_WITH_STATE)
                .allSatisfy((api, found) -> assertThat(found).isNotEmpty());
    }

    private static CaseExport withoutKeys(EngineSession engine) {
        return new ScenarioExport(engine).through(right -> entry -> Optional.empty());
    }

    /** One that forgets when keys were updated last, where the engine does not know it either. */
    private static CaseExport undated(EngineSession engine) {
        return new ScenarioExport(engine)
                .through(right ->
                        entry -> right.map(entry).map(mapped -> new MappedState(mapped.key(), mapped.state())));
    }

    private static Map<Api, List<Difference>> foundIn(
            String scenario, String name, int cut, EngineSession engine, CaseExport export) {
        CarryOver carryOver = CarryOver.all(Catalogue.find(scenario), engine, new LegacyHere(engine), export)
                .filter(candidate -> candidate.isIn(name) && candidate.cut() == cut)
                .findFirst()
                .orElseThrow();
        try (WorkFolder work = WorkFolder.create()) {
            return carryOver.run(work.path());
        }
    }

    private static CarryOver chosen(Scenario<?> scenario, int turn, EngineSession engine) {
        List<CarryOver> all = CarryOver.all(scenario, engine).toList();
        return all.get(turn * 7 % all.size()).killed(IN_A_STEP.get(turn % IN_A_STEP.size()));
    }
}
