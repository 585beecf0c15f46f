package io.carryover.parity.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.carryover.parity.models.SequentialModels;
import io.carryover.scenarios.Catalogue;
import io.carryover.scenarios.Scenario;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SearchedScenariosTest {

    static Stream<Named<Scenario<?>>> scenarios() {
        return Catalogue.SCENARIOS.stream().map(scenario -> Named.of(scenario.name(), scenario));
    }

    @Test
    void areThoseOfTheCatalogue() {
        assertThat(SearchedScenarios.ALL)
                .extracting(ScenarioInput::scenario)
                .containsExactlyElementsOf(
                        Catalogue.SCENARIOS.stream().map(Scenario::name).toList());
    }

    /** Fields that the scenario does not know would make every record a reject. */
    @ParameterizedTest
    @MethodSource("scenarios")
    void haveTheFieldsOfTheirScenario(Scenario<?> scenario) {
        long records = 0;
        long rejects = 0;
        for (SearchCase one : Generated.of(scenario.name(), 100)) {
            records += one.records();
            rejects += SequentialModels.of(scenario.name())
                    .run(Generated.fixture(one))
                    .rejects()
                    .size();
        }
        assertThat(rejects).isBetween(records / 50, records / 5);
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void areGivenParametersThatTheirScenarioAllows(Scenario<?> scenario) {
        assertThat(Generated.of(scenario.name(), 100))
                .allSatisfy(one -> scenario.parameters(one.settings().parameters()));
    }

    /** Else a part of the rule would never be tried. */
    @ParameterizedTest
    @MethodSource("scenarios")
    void varyEveryParameterOfTheirScenario(Scenario<?> scenario) {
        List<SearchCase> cases = Generated.of(scenario.name(), 100);

        assertThat(scenario.parameters().stream()
                        .map(parameter -> parameter.name())
                        .filter(name -> !name.equals("state-checkpoint-interval")))
                .allMatch(name -> cases.stream()
                        .anyMatch(one -> one.settings().parameters().containsKey(name)));
    }
}
