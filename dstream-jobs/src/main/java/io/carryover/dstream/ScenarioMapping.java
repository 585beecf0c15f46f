package io.carryover.dstream;

import io.carryover.legacy.checkpoint.StateEntry;
import io.carryover.legacy.checkpoint.StateOperation;
import io.carryover.legacy.export.MappedState;
import io.carryover.legacy.export.MappedStream;
import io.carryover.legacy.export.StreamMapping;
import io.carryover.scenarios.Api;
import io.carryover.scenarios.Catalogue;
import io.carryover.scenarios.options.Parameters;
import java.io.Serial;
import java.util.Map;
import java.util.Optional;

/** From the state of one job to that of its scenario. */
public final class ScenarioMapping implements StreamMapping {

    @Serial
    private static final long serialVersionUID = 1;

    private final String scenario;
    private final String api;
    private final Map<String, String> given;
    private transient LegacyJob<?, ?> job;
    private transient Parameters parameters;

    /**
     * @param scenario name of the scenario
     * @param api name of the API
     * @param given those parameters of the scenario that are given, by name
     */
    public ScenarioMapping(String scenario, String api, Map<String, String> given) {
        this.scenario = scenario;
        this.api = api;
        this.given = Map.copyOf(given);
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
        Parameters values = parameters();
        return job().projection()
                .project(entry, values)
                .map(keyed ->
                        new MappedState(keyed.key(), keyed.state(), LastUpdated.of(entry, keyed.deadline(), values)));
    }

    /** Found once in a task: there are millions of entries. */
    private LegacyJob<?, ?> job() {
        if (job == null) {
            job = LegacyJobs.find(Catalogue.find(scenario), Api.named(api));
        }
        return job;
    }

    private Parameters parameters() {
        if (parameters == null) {
            parameters = Catalogue.find(scenario).parameters(given);
        }
        return parameters;
    }
}
