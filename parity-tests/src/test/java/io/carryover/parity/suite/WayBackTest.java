package io.carryover.parity.suite;

import static org.assertj.core.api.Assertions.assertThat;

import io.carryover.harness.EngineSession;
import io.carryover.harness.WorkFolder;
import io.carryover.parity.fixture.Fixture;
import io.carryover.scenarios.Api;
import io.carryover.scenarios.Catalogue;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The legacy jobs of the scenarios that the carry-over in {@code CarryOverTest} leaves out, each taking over once from a
 * migrated one, in the middle of a case. {@link EveryWayBackTest} takes all scenarios, behind every step of every case.
 */
@ExtendWith(WithEngine.class)
class WayBackTest {

    private static final List<Api> MIGRATED = List.of(Api.TRANSFORM_WITH_STATE, Api.GROUP_STATE);

    static Stream<Arguments> scenariosAndApis() {
        return IntStream.range(0, Catalogue.SCENARIOS.size() / 2)
                .mapToObj(turn -> Arguments.of(
                        Catalogue.SCENARIOS.get(2 * turn + 1).name(), MIGRATED.get(turn % MIGRATED.size())));
    }

    @ParameterizedTest(name = "{0}, back from {1}")
    @MethodSource("scenariosAndApis")
    void legacyJobsGoOnAsIfTheyHadNeverBeenLeft(String scenario, Api from, EngineSession engine) throws IOException {
        KillCase change = KillCase.of(scenario);
        try (WorkFolder work = WorkFolder.create()) {
            WayBack<?> wayBack = new WayBack<>(engine, change.parityCase(), from, change.step(), work.path());

            assertThat(wayBack.differences()).hasSize(2).allSatisfy((to, differences) -> assertThat(differences)
                    .isEmpty());
        }
    }

    /** Stopped behind its first batch, the query has an older watermark of its own than the one that it was begun with. */
    @ParameterizedTest(name = "over and back from {0}")
    @EnumSource(
            value = Api.class,
            names = {"TRANSFORM_WITH_STATE", "GROUP_STATE"})
    void whatIsLateByTheCarriedWatermarkStaysLateBehindTheWayBack(Api from, EngineSession engine) throws IOException {
        Fixture fixture = Fixtures.of("gap-sessions").stream()
                .filter(candidate -> candidate.name().equals("late-record-in-an-open-window"))
                .findFirst()
                .orElseThrow();
        ParityCase<?> parityCase = KillCase.parityCase(Catalogue.find("gap-sessions"), fixture);
        try (WorkFolder work = WorkFolder.create()) {
            WayBack<?> wayBack = new WayBack<>(engine, parityCase, 2, from, 3, work.path());

            assertThat(wayBack.differences()).hasSize(2).allSatisfy((to, differences) -> assertThat(differences)
                    .isEmpty());
        }
    }
}
