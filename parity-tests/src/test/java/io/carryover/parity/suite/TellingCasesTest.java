package io.carryover.parity.suite;

import static org.assertj.core.api.Assertions.assertThat;

import io.carryover.parity.fixture.Fixture;
import io.carryover.scenarios.Api;
import io.carryover.scenarios.Catalogue;
import io.carryover.scenarios.Scenario;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TellingCasesTest {

    /** The first has the rejects, the second the late records and what is declared of the built-in operator. */
    @Test
    void areThoseThatTogetherHaveEverything() {
        assertThat(names("gap-sessions")).containsExactly("garbage", "late-record-in-an-open-window");
    }

    static Stream<String> scenarios() {
        return Catalogue.SCENARIOS.stream().map(Scenario::name);
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void takeEveryImplementationAlong(String scenario) {
        Set<Api> taken = TellingCases.of(scenario).stream()
                .map(fixture -> KillCase.parityCase(Catalogue.find(scenario), fixture))
                .flatMap(parityCase -> parityCase.implementations().apis().stream())
                .collect(Collectors.toSet());

        assertThat(taken)
                .isEqualTo(ScenarioImplementations.of(Catalogue.find(scenario)).apis());
    }

    private static List<String> names(String scenario) {
        return TellingCases.of(scenario).stream().map(Fixture::name).toList();
    }
}
