package io.carryover.structured;

import io.carryover.migrated.checkpoint.StateReader;
import io.carryover.migrated.restore.CarriedState;
import io.carryover.scenarios.Api;
import io.carryover.scenarios.KeyedState;
import io.carryover.scenarios.Scenario;
import io.carryover.scenarios.options.Parameters;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.streaming.OutputMode;

/**
 * An implementation on the migrated side.
 *
 * @param outputType the record class of its outputs
 * @param outputModes the mode its query has to be started in, which may depend on the parameters
 * @param wiring from events to outputs
 * @param projection from the state in the checkpoint to the state of the scenario
 * @param countsLateRecords whether what Spark counts as dropped by the watermark are records: windows count groups (D28)
 */
public record MigratedJob<E extends Record, O extends Record>(
        Scenario<E> scenario,
        Api api,
        Class<O> outputType,
        Function<Parameters, OutputMode> outputModes,
        Wiring<E, O> wiring,
        Projection projection,
        boolean countsLateRecords) {

    /** With one output mode, and records counted as late unless an operator of Spark's own does the counting. */
    public MigratedJob(
            Scenario<E> scenario,
            Api api,
            Class<O> outputType,
            OutputMode outputMode,
            Wiring<E, O> wiring,
            Projection projection) {
        this(scenario, api, outputType, parameters -> outputMode, wiring, projection, api != Api.BUILTIN);
    }

    /** The mode its query has to be started in. */
    public OutputMode outputMode(Parameters parameters) {
        return outputModes.apply(parameters);
    }

    /** Starts nothing, reads no argument, knows no source or sink. */
    @FunctionalInterface
    public interface Wiring<E, O> {
        Dataset<O> wire(Dataset<E> events, CarriedState carried, Parameters parameters);

        /** Of an operator of Spark's own, which takes no initial state. */
        static <E, O> Wiring<E, O> ofBuiltin(BiFunction<Dataset<E>, Parameters, Dataset<O>> wiring) {
            return (events, carried, parameters) -> wiring.apply(events, parameters);
        }
    }

    /** Leaves out keys for which the scenario has no state: what is kept for them is only there for the API. */
    @FunctionalInterface
    public interface Projection {
        List<KeyedState> project(StateReader state, Parameters parameters);
    }
}
