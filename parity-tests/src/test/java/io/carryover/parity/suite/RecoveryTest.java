package io.carryover.parity.suite;

import static org.assertj.core.api.Assertions.assertThat;

import io.carryover.parity.Snapshot;
import io.carryover.scenarios.Api;
import io.carryover.scenarios.Catalogue;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every implementation, killed once at every point of a step, and restarted from its checkpoint. */
@ExtendWith(WithEngine.class)
class RecoveryTest {

    static Stream<Arguments> implementationsAndKillPoints() {
        return Catalogue.SCENARIOS.stream().flatMap(scenario -> ScenarioImplementations.of(scenario).apis().stream()
                .flatMap(api ->
                        Arrays.stream(KillPoint.values()).map(point -> Arguments.of(scenario.name(), api, point))));
    }

    @ParameterizedTest(name = "{0} with {1}, killed {2}")
    @MethodSource("implementationsAndKillPoints")
    void endsAsIfItHadNeverBeenKilled(String scenario, Api api, KillPoint point, EngineSession engine) {
        try (WorkFolder work = WorkFolder.create()) {
            KillCase killCase = KillCase.of(scenario);
            Recoveries<?> recoveries = Recoveries.of(scenario, killCase.fixture(), engine);
            Recovery recovery = recoveries.of(api, work.path());

            recovery.runUntilKilled(killCase.step(), point, false);
            Snapshot recovered = recovery.recover(killCase.step());

            assertThat(recoveries.differences(api, recovered)).isEmpty();
            assertThat(recovery.unfaithfulRepeats())
                    .as("steps whose repeat emitted something else")
                    .isEmpty();
            if (point == KillPoint.BEFORE_COMMIT) {
                assertThat(recovery.repeats()).as("the step is run again").isPositive();
            }
        }
    }
}
