package io.carryover.parity.suite;

import static org.assertj.core.api.Assertions.assertThat;

import io.carryover.harness.EngineSession;
import io.carryover.harness.WorkFolder;
import io.carryover.scenarios.Api;
import io.carryover.scenarios.Catalogue;
import io.carryover.scenarios.Scenario;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every legacy job takes over from every migrated one, behind every step of every case. */
@Tag("full")
@ExtendWith(WithEngine.class)
class EveryWayBackTest {

    static Stream<Arguments> cuts() {
        return Shard.ofThisRun()
                .of(Catalogue.SCENARIOS.stream().flatMap(EveryWayBackTest::cuts).toList())
                .stream();
    }

    private static <E extends Record> Stream<Arguments> cuts(Scenario<E> scenario) {
        return Fixtures.of(scenario.name()).stream()
                .map(fixture -> KillCase.parityCase(scenario, fixture))
                .flatMap(EveryWayBackTest::cuts);
    }

    private static Stream<Arguments> cuts(ParityCase<?> parityCase) {
        List<Api> apis = Stream.of(Api.GROUP_STATE, Api.TRANSFORM_WITH_STATE)
                .filter(parityCase.implementations().apis()::contains)
                .toList();
        return IntStream.range(1, parityCase.fixture().steps()).boxed().flatMap(cut -> apis.stream()
                .map(from -> Arguments.of(parityCase.fixture().name(), from, cut, parityCase)));
    }

    @ParameterizedTest(name = "{0}, back from {1} behind step {2}")
    @MethodSource("cuts")
    void legacyJobsGoOnAsIfTheyHadNeverBeenLeft(
            String name, Api from, int cut, ParityCase<?> parityCase, EngineSession engine) throws IOException {
        try (WorkFolder work = WorkFolder.create()) {
            assertThat(new WayBack<>(engine, parityCase, from, cut, work.path()).differences())
                    .as(parityCase.scenario())
                    .allSatisfy((to, differences) -> assertThat(differences).isEmpty());
        }
    }
}
