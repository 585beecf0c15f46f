package io.carryover.parity.search;

import java.util.List;

/**
 * What the search has to know of a scenario to make cases of it.
 *
 * @param fields those of its events
 * @param parameters those that are worth varying
 */
record ScenarioInput(String scenario, List<Field> fields, List<VariedParameter> parameters) {

    ScenarioInput {
        fields = List.copyOf(fields);
        parameters = List.copyOf(parameters);
    }
}
