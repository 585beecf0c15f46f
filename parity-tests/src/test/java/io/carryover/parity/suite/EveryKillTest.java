package io.carryover.parity.suite;

import static org.assertj.core.api.Assertions.assertThat;

import io.carryover.harness.EngineSession;
import io.carryover.harness.Kill;
import io.carryover.harness.WorkFolder;
import io.carryover.parity.compare.Verdict;
import io.carryover.parity.report.KillResult;
import io.carryover.scenarios.Api;
import io.carryover.scenarios.Catalogue;
import io.carryover.scenarios.Scenario;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every implementation, killed at every point of every step of every case. */
@Tag("full")
@ExtendWith(WithEngine.class)
class EveryKillTest {

    static Stream<Arguments> implementationsAndCases() {
        return Shard.ofThisRun()
                .of(Catalogue.SCENARIOS.stream()
                        .flatMap(EveryKillTest::implementationsAndCases)
                        .toList())
                .stream();
    }

    private static <E extends Record> Stream<Arguments> implementationsAndCases(Scenario<E> scenario) {
        return Fixtures.of(scenario.name()).stream()
                .map(fixture -> KillCase.parityCase(scenario, fixture))
                .flatMap(parityCase -> parityCase.implementations().apis().stream()
                        .map(api -> Arguments.of(api, parityCase.fixture().name(), parityCase)));
    }

    @ParameterizedTest(name = "{0} in {1}")
    @MethodSource("implementationsAndCases")
    void endsAsIfItHadNeverBeenKilled(Api api, String name, ParityCase<?> parityCase, EngineSession engine) {
        List<Kill> kills = Kill.all(parityCase.fixture()).toList();
        List<KillResult> results = kills.stream()
                .flatMap(kill -> killed(parityCase, api, kill, engine))
                .toList();

        System.out.println(parityCase.scenario() + ", " + name + ", " + api.optionName() + ": " + results.size()
                + " of " + kills.size() + " kills came to their point");
        assertThat(results)
                .hasSizeGreaterThanOrEqualTo(3 * parityCase.fixture().batches().size() / 2);
        assertThat(results).noneMatch(result -> result.verdict() == Verdict.DIFFERENT);
    }

    private static Stream<KillResult> killed(ParityCase<?> parityCase, Api api, Kill kill, EngineSession engine) {
        try (WorkFolder work = WorkFolder.create()) {
            return new Recoveries<>(engine, parityCase).run(api, kill, work.path()).stream();
        }
    }
}
