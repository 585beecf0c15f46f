package io.carryover.parity.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.carryover.harness.Kill;
import io.carryover.harness.KillPoint;
import io.carryover.parity.fixture.CaseSettings;
import io.carryover.parity.models.SequentialModels;
import io.carryover.scenarios.Catalogue;
import io.carryover.scenarios.Scenario;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CaseGeneratorTest {

    private static final int SEEDS = 300;

    static Stream<Named<Scenario<?>>> scenarios() {
        return Catalogue.SCENARIOS.stream().map(scenario -> Named.of(scenario.name(), scenario));
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void makesTheSameCaseOfASeedAgainAndAnotherOfTheNext(Scenario<?> scenario) {
        List<SearchCase> cases = cases(scenario);

        assertThat(cases).isEqualTo(cases(scenario));
        assertThat(cases.stream().map(SearchCase::batches).distinct()).hasSizeGreaterThan(SEEDS * 9 / 10);
    }

    /** What a seed means must not change unnoticed: it is what a failed build leaves behind. */
    @Test
    void makesThisCaseOfSeed17() {
        SearchCase one = Generated.of("gap-sessions", 17L);

        assertThat(one.settings())
                .isEqualTo(new CaseSettings(
                        Instant.parse("2026-01-01T00:00:00Z"),
                        Duration.ofHours(1),
                        3,
                        Map.of("gap", "10000 milliseconds", "watermark-delay", "0 milliseconds")));
        assertThat(one.batches())
                .containsExactly(
                        List.of(),
                        List.of(
                                "{\"userId\": \"cid\", \"eventTime\": \"2026-01-01T10:09:36.999Z\"}",
                                "{\"userId\": \"ann\", \"eventTime\": \"2026-01-01T10:00:00Z\"}",
                                "{\"userId\": \"cid\", \"eventTime\": \"2026-01-01T10:09:36.999Z\"}",
                                "{\"userId\": \"ann\", \"eventTime\": \"2026-01-01T10:09:16.999Z\"}",
                                "{\"userId\": \"ann\", \"eventTime\": \"2026-01-01T10:09:16.999Z\"}"),
                        List.of("{\"userId\": \"bob\", \"eventTime\": \"2026-01-01T10:00:10Z\"}"),
                        List.of());
        assertThat(one.killed()).hasValue(new KilledApi("updateStateByKey", new Kill(1, KillPoint.AFTER_COMMIT)));
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void keepsCasesSmall(Scenario<?> scenario) {
        assertThat(cases(scenario))
                .allMatch(one -> one.steps() >= 1 && one.steps() <= 8)
                .allMatch(one -> one.records() >= 1 && one.records() <= 14)
                .allMatch(SearchCase::isSound);
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void splitsThemInEveryWay(Scenario<?> scenario) {
        assertThat(cases(scenario))
                .anyMatch(one -> one.steps() == 1)
                .anyMatch(one -> one.steps() == 8)
                .anyMatch(one -> one.batches().get(0).isEmpty())
                .anyMatch(one -> one.batches().subList(1, one.batches().size()).contains(List.of()))
                .anyMatch(one -> one.settings().idleBatches() > 3);
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void bringsRecordsTwiceInOneStepAndInTwo(Scenario<?> scenario) {
        assertThat(cases(scenario))
                .anyMatch(CaseGeneratorTest::hasARecordTwiceInAStep)
                .anyMatch(CaseGeneratorTest::hasARecordInTwoSteps);
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void killsEveryApiAtEveryPointInIdleStepsToo(Scenario<?> scenario) {
        List<KilledApi> kills =
                cases(scenario).stream().map(one -> one.killed().orElseThrow()).toList();

        assertThat(kills.stream()
                        .map(one -> one.api() + " " + one.kill().point())
                        .distinct())
                .hasSize(Generated.APIS.size() * KillPoint.values().length);
        assertThat(cases(scenario))
                .anyMatch(one ->
                        one.killed().orElseThrow().kill().step() > one.batches().size());
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void spoilsRecordsInEveryWay(Scenario<?> scenario) {
        Set<String> reasons = new HashSet<>();
        cases(scenario).forEach(one -> SequentialModels.of(scenario.name())
                .run(Generated.fixture(one))
                .rejects()
                .forEach(reject -> reasons.add(reject.reason())));

        assertThat(reasons)
                .contains("not JSON: blank", "not a JSON object", "longer than 160 bytes")
                .anyMatch(reason -> reason.startsWith("not JSON: Unrecognized token"))
                .anyMatch(reason -> reason.startsWith("not JSON: Unexpected end"))
                .anyMatch(reason -> reason.startsWith("not JSON: Trailing token"));
        assertThat(SearchedScenarios.named(scenario.name()).fields()).allMatch(field -> reasons.stream()
                .anyMatch(reason -> reason.startsWith("field " + field.name() + " is not ")));
    }

    private static boolean hasARecordTwiceInAStep(SearchCase one) {
        return one.batches().stream().anyMatch(batch -> Set.copyOf(batch).size() < batch.size());
    }

    private static boolean hasARecordInTwoSteps(SearchCase one) {
        List<String> ofEachStep = one.batches().stream()
                .flatMap(batch -> batch.stream().distinct())
                .toList();
        return Set.copyOf(ofEachStep).size() < ofEachStep.size();
    }

    private static List<SearchCase> cases(Scenario<?> scenario) {
        return Generated.of(scenario.name(), SEEDS);
    }
}
