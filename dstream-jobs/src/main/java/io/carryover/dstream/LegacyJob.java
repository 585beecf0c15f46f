package io.carryover.dstream;

import io.carryover.legacy.checkpoint.StateEntry;
import io.carryover.legacy.checkpoint.StateOperation;
import io.carryover.legacy.checkpoint.StateStream;
import io.carryover.legacy.restore.CarriedState;
import io.carryover.scenarios.Api;
import io.carryover.scenarios.KeyedState;
import io.carryover.scenarios.Scenario;
import io.carryover.scenarios.options.Parameters;
import java.util.Optional;
import org.apache.spark.streaming.api.java.JavaDStream;

/**
 * An implementation on the legacy side.
 *
 * @param outputType the record class of its outputs
 * @param stateType the class of the state objects in its checkpoint
 * @param wiring from events to outputs
 * @param projection from a state object in the checkpoint to the state of the scenario
 */
public record LegacyJob<E extends Record, O extends Record>(
        Scenario<E> scenario,
        Api api,
        Class<O> outputType,
        Class<?> stateType,
        Wiring<E, O> wiring,
        Projection projection) {

    /** Starts nothing, reads no argument, knows no source or sink. */
    @FunctionalInterface
    public interface Wiring<E, O> {
        JavaDStream<O> wire(JavaDStream<E> events, CarriedState carried, Parameters parameters);
    }

    /** Empty if the scenario has no state for the key: what is kept is only there for the API. */
    @FunctionalInterface
    public interface Projection {
        Optional<KeyedState> project(StateEntry entry, Parameters parameters);
    }

    /** Scenario and API, as late counts are reported under. */
    public String name() {
        return scenario.name() + "/" + api.optionName();
    }

    /** Whether this job's state may lie in a state stream; {@link #stateType} tells for certain. */
    public boolean mayOwn(StateStream stream) {
        return stream.operation()
                == (api == Api.MAP_WITH_STATE ? StateOperation.MAP_WITH_STATE : StateOperation.UPDATE_STATE_BY_KEY);
    }
}
