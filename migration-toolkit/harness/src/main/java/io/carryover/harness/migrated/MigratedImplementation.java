package io.carryover.harness.migrated;

import io.carryover.migrated.checkpoint.StateReader;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.streaming.OutputMode;

/**
 * An implementation on the migrated side, as the harness runs it.
 *
 * @param name in reports
 * @param mode the mode its query has to be started in
 * @param wiring from events to outputs
 * @param projection from the checkpoint to the state that is compared
 * @param countsLateRecords whether the engine's late count counts records, and so can be compared
 */
public record MigratedImplementation<E>(
        String name, OutputMode mode, Wiring<E> wiring, Projection projection, boolean countsLateRecords) {

    /** From events to outputs as lines of JSON. */
    @FunctionalInterface
    public interface Wiring<E> {
        Dataset<String> wire(Dataset<E> events);
    }

    /** The state of the last batch: lines of JSON {@code {"key", "state"[, "deadline"]}}. */
    @FunctionalInterface
    public interface Projection {
        List<String> rows(StateReader state);
    }
}
