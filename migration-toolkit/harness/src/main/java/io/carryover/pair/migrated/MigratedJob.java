package io.carryover.pair.migrated;

import org.apache.spark.sql.streaming.OutputMode;

/**
 * The migrated job of a pair.
 *
 * @param wiring from events to outputs
 * @param mode the mode its query has to be started in
 * @param state what is compared of its state
 */
public record MigratedJob<E>(MigratedWiring<E> wiring, OutputMode mode, MigratedState state) {

    public MigratedJob(MigratedWiring<E> wiring, OutputMode mode) {
        this(wiring, mode, MigratedState.AS_IT_IS);
    }

    public MigratedJob<E> withState(MigratedState compared) {
        return new MigratedJob<>(wiring, mode, compared);
    }
}
