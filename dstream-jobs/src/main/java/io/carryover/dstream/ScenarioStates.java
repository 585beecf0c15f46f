package io.carryover.dstream;

import io.carryover.legacy.export.MappedStream;
import io.carryover.legacy.export.StateMapper;
import io.carryover.legacy.export.StreamMapping;
import io.carryover.scenarios.Api;
import io.carryover.scenarios.Catalogue;
import io.carryover.scenarios.Scenario;
import io.carryover.scenarios.options.Parameter;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Makes of the state of a scenario's job that of the scenario, which the migrated jobs keep. Which job it is, and with which
 * parameters, is in the options that lie beside its checkpoint; without these it is no job of ours.
 */
public final class ScenarioStates implements StateMapper {

    @Override
    public Optional<StreamMapping> mapping(MappedStream stream) {
        return FrozenOptions.ofFirstStart(stream.checkpoint(), stream.hadoop())
                .filter(options -> options.containsKey("scenario") && options.containsKey("api"))
                .map(ScenarioStates::mapping)
                .filter(mapping -> mapping.isFor(stream))
                .map(mapping -> mapping);
    }

    private static ScenarioMapping mapping(Map<String, String> options) {
        Scenario<?> scenario = Catalogue.find(options.get("scenario"));
        Map<String, String> parameters = new HashMap<>(options);
        parameters.keySet().retainAll(namesOf(scenario));
        return new ScenarioMapping(
                scenario.name(), Api.named(options.get("api")).optionName(), parameters);
    }

    private static Set<String> namesOf(Scenario<?> scenario) {
        return scenario.parameters().stream().map(Parameter::name).collect(Collectors.toSet());
    }
}
