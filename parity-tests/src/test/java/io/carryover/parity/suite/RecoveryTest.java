package io.carryover.parity.suite;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import io.carryover.harness.EngineSession;
import io.carryover.harness.Kill;
import io.carryover.harness.KillPoint;
import io.carryover.harness.Recovery;
import io.carryover.harness.WorkFolder;
import io.carryover.parity.Snapshot;
import io.carryover.parity.compare.Difference;
import io.carryover.parity.fixture.Fixture;
import io.carryover.parity.report.KillResult;
import io.carryover.scenarios.Api;
import io.carryover.scenarios.Catalogue;
import io.carryover.scenarios.Scenario;
import io.carryover.scenarios.Side;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * One implementation of each side of every scenario, killed and restarted from its checkpoint: from scenario to scenario
 * another API at another point of a step, so that every API is killed at all points. {@link EveryKillTest} kills each
 * implementation at every point.
 */
@ExtendWith(WithEngine.class)
class RecoveryTest {

    private static final List<KillPoint> POINTS = List.of(KillPoint.values());

    static Stream<Arguments> implementationsAndKillPoints() {
        return chosen().stream().map(kill -> Arguments.of(kill.scenario(), kill.api(), kill.point()));
    }

    private record Chosen(String scenario, Api api, KillPoint point) {}

    private static List<Chosen> chosen() {
        Map<Api, Integer> turns = new EnumMap<>(Api.class);
        List<Chosen> chosen = new ArrayList<>();
        for (Scenario<?> scenario : Catalogue.SCENARIOS) {
            for (Side side : Side.values()) {
                Api api = theOneWithFewest(turns, ScenarioImplementations.of(scenario), side);
                int turn = turns.merge(api, 1, Integer::sum) - 1;
                chosen.add(new Chosen(scenario.name(), api, POINTS.get(turn % POINTS.size())));
            }
        }
        return chosen;
    }

    private static Api theOneWithFewest(Map<Api, Integer> turns, ScenarioImplementations<?> all, Side side) {
        return all.apis().stream()
                .filter(api -> api.side() == side)
                .min(Comparator.comparing((Api api) -> turns.getOrDefault(api, 0))
                        .thenComparing(Comparator.reverseOrder()))
                .orElseThrow();
    }

    @Test
    void killsEveryApiAtEveryPoint() {
        assertThat(chosen().stream().collect(groupingBy(Chosen::api, mapping(Chosen::point, toSet()))))
                .containsOnlyKeys(Api.values())
                .allSatisfy((api, points) -> assertThat(points).containsExactlyInAnyOrderElementsOf(POINTS));
    }

    @ParameterizedTest(name = "{0} with {1}, killed {2}")
    @MethodSource("implementationsAndKillPoints")
    void endsAsIfItHadNeverBeenKilled(String scenario, Api api, KillPoint point, EngineSession engine) {
        try (WorkFolder work = WorkFolder.create()) {
            KillCase killCase = KillCase.of(scenario);
            Recoveries<?> recoveries = killCase.recoveries(engine);
            Recovery recovery = recoveries.of(api, work.path());
            Kill kill = killCase.at(point);

            assertThat(recovery.runUntilKilled(kill, false)).as(kill.toString()).isTrue();
            Snapshot recovered = recovery.recover(killCase.step());

            assertThat(recoveries.differences(api, kill, recovered, recovery)).isEmpty();
            if (point == KillPoint.BEFORE_COMMIT) {
                assertThat(recovery.repeats()).as("the step is run again").isPositive();
            }
        }
    }

    static Stream<Arguments> timeoutsDueInIdleSteps() {
        return Stream.of(
                Arguments.of("explicit-end-sessions", "timeouts", 3, Api.GROUP_STATE),
                Arguments.of("gap-sessions", "expiry", 5, Api.TRANSFORM_WITH_STATE));
    }

    @ParameterizedTest(name = "{0}, {1}, killed in step {2}, with {3}")
    @MethodSource("timeoutsDueInIdleSteps")
    void waitsForDataWithWhatIsDueWhenKilledBeforeAnIdleStep(
            String scenario, String name, int step, Api api, EngineSession engine) {
        assertWaitsForData(scenario, name, step, api, engine);
    }

    static Stream<Arguments> timeoutsDueInIdleStepsOfTheOthers() {
        return Stream.of(
                Arguments.of("explicit-end-sessions", "timeouts", 3, Api.TRANSFORM_WITH_STATE),
                Arguments.of("gap-sessions", "expiry", 5, Api.GROUP_STATE),
                Arguments.of("gap-sessions", "expiry", 5, Api.BUILTIN));
    }

    @Tag("full")
    @ParameterizedTest(name = "{0}, {1}, killed in step {2}, with {3}")
    @MethodSource("timeoutsDueInIdleStepsOfTheOthers")
    void theOthersWaitForDataToo(String scenario, String name, int step, Api api, EngineSession engine) {
        assertWaitsForData(scenario, name, step, api, engine);
    }

    private static void assertWaitsForData(String scenario, String name, int step, Api api, EngineSession engine) {
        try (WorkFolder work = WorkFolder.create()) {
            Fixture fixture = Fixture.read(Fixtures.folder(scenario).resolve(name));
            KillResult result = new Recoveries<>(engine, KillCase.parityCase(Catalogue.find(scenario), fixture))
                    .run(api, new Kill(step, KillPoint.AFTER_COMMIT), work.path())
                    .orElseThrow();

            assertThat(result.differences()).extracting(Difference::code).containsExactly("D26");
        }
    }
}
