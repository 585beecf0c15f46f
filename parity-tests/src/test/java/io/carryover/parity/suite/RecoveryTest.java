package io.carryover.parity.suite;

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
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every implementation, killed and restarted from its checkpoint: each at another point of a step than its neighbours, so that
 * every scenario and every API is killed at all of them. {@link EveryKillTest} kills each at every point.
 */
@ExtendWith(WithEngine.class)
class RecoveryTest {

    static Stream<Arguments> implementationsAndKillPoints() {
        KillPoint[] points = KillPoint.values();
        List<Arguments> kills = new ArrayList<>();
        for (Scenario<?> scenario : Catalogue.SCENARIOS) {
            for (Api api : ScenarioImplementations.of(scenario).apis()) {
                kills.add(Arguments.of(scenario.name(), api, points[kills.size() % points.length]));
            }
        }
        return kills.stream();
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
                Arguments.of("explicit-end-sessions", "timeouts", 3, Api.TRANSFORM_WITH_STATE),
                Arguments.of("gap-sessions", "expiry", 5, Api.GROUP_STATE),
                Arguments.of("gap-sessions", "expiry", 5, Api.TRANSFORM_WITH_STATE),
                Arguments.of("gap-sessions", "expiry", 5, Api.BUILTIN));
    }

    @ParameterizedTest(name = "{0}, {1}, killed in step {2}, with {3}")
    @MethodSource("timeoutsDueInIdleSteps")
    void waitsForDataWithWhatIsDueWhenKilledBeforeAnIdleStep(
            String scenario, String name, int step, Api api, EngineSession engine) {
        try (WorkFolder work = WorkFolder.create()) {
            Fixture fixture = Fixture.read(Fixtures.folder(scenario).resolve(name));
            KillResult result = new Recoveries<>(engine, KillCase.parityCase(Catalogue.find(scenario), fixture))
                    .run(api, new Kill(step, KillPoint.AFTER_COMMIT), work.path())
                    .orElseThrow();

            assertThat(result.differences()).extracting(Difference::code).containsExactly("D26");
        }
    }
}
