package io.carryover.dstream;

import io.carryover.legacy.checkpoint.StateEntry;
import io.carryover.legacy.checkpoint.StateOperation;
import io.carryover.legacy.export.MappedState;
import io.carryover.legacy.export.MappedStream;
import io.carryover.legacy.export.StreamMapping;
import io.carryover.scenarios.Api;
import io.carryover.scenarios.Catalogue;
import io.carryover.scenarios.options.Parameters;
import java.util.Map;
import java.util.Optional;

/**
 * From the state of one job to that of its scenario.
 *
 * @param scenario name of the scenario
 * @param api name of the API
 * @param parameters those of the scenario that are given, by name
 */
public record ScenarioMapping(String scenario, String api, Map<String, String> parameters) implements StreamMapping {

    public ScenarioMapping {
        parameters = Map.copyOf(parameters);
    }

    /** Whether the state of the job lies in a stream. */
    public boolean isFor(MappedStream stream) {
        StateOperation operation =
                job().api() == Api.MAP_WITH_STATE ? StateOperation.MAP_WITH_STATE : StateOperation.UPDATE_STATE_BY_KEY;
        return stream.operation() == operation
                && stream.stateClass().equals(job().stateType().getName());
    }

    @Override
    public Optional<MappedState> map(StateEntry entry) {
        Parameters given = Catalogue.find(scenario).parameters(parameters);
        return job().projection()
                .project(entry, given)
                .map(keyed ->
                        new MappedState(keyed.key(), keyed.state(), LastUpdated.of(entry, keyed.deadline(), given)));
    }

    private LegacyJob<?, ?> job() {
        return LegacyJobs.find(Catalogue.find(scenario), Api.named(api));
    }
}
