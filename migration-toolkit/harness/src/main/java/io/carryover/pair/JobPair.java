package io.carryover.pair;

import com.google.common.collect.ImmutableMap;
import io.carryover.pair.legacy.LegacyJob;
import io.carryover.pair.legacy.LegacyState;
import io.carryover.pair.legacy.LegacyWiring;
import io.carryover.pair.migrated.MigratedJob;
import io.carryover.pair.migrated.MigratedState;
import io.carryover.pair.migrated.MigratedWiring;
import java.util.Map;
import org.apache.spark.sql.Encoder;
import org.apache.spark.sql.streaming.OutputMode;

/**
 * A team's own pair of jobs: the one that runs today and the one that is to replace it. Described once, with neither source
 * nor sink, and then run under virtual time through the team's own cases.
 *
 * <pre>{@code
 * JobPair.named("clicks-per-user")
 *         .events(Click::parse, Encoders.bean(Click.class))
 *         .legacy(LegacyClicks::wire)
 *         .migrated(MigratedClicks::wire, OutputMode.Update());
 * }</pre>
 *
 * @param name in reports; also the name of a folder there
 * @param input what both jobs read
 * @param legacy the job on DStreams
 * @param migrated the job on Structured Streaming
 * @param comparesState whether the state that they leave is compared
 * @param sparkOptions the team's own Spark options, such as {@code spark.serializer}; without that one it is Spark's
 *     default, Java serialization
 */
public record JobPair<E>(
        String name,
        EventInput<E> input,
        LegacyJob<E> legacy,
        MigratedJob<E> migrated,
        boolean comparesState,
        Map<String, String> sparkOptions) {

    private static final String FOLDER_NAME = "[A-Za-z0-9][A-Za-z0-9._-]*";

    /** @throws IllegalArgumentException if the name is none for a folder, or an option cannot be set by a pair */
    public JobPair {
        sparkOptions = Map.copyOf(sparkOptions);
        if (!name.matches(FOLDER_NAME)) {
            throw new IllegalArgumentException(
                    "\"" + name + "\" is no name for a pair: take letters, digits, dots, dashes and underscores");
        }
        PairOptions.refuseOthers(sparkOptions.keySet());
    }

    /** Begins the description. */
    public static Named named(String name) {
        return new Named(name);
    }

    /** The state of the legacy job's only state stream, mapped to what is compared; without a mapping it is the state as it is. */
    public <K, S> JobPair<E> legacyState(StateMapping<K, S> mapping) {
        return legacyStates(LegacyState.mapped(mapping));
    }

    /** What is compared of the legacy job's checkpoint; for jobs that keep more than one state. */
    public JobPair<E> legacyStates(LegacyState state) {
        return new JobPair<>(name, input, legacy.withState(state), migrated, comparesState, sparkOptions);
    }

    /** The group state of the migrated job, mapped to what is compared; without a mapping it is the state by its schema. */
    public <K, S> JobPair<E> migratedState(Encoder<K> key, Encoder<S> state, StateMapping<K, S> mapping) {
        return migratedStates(MigratedState.ofGroups(key, state, mapping));
    }

    /** What is compared of the migrated job's state store; for jobs whose state is no group state. */
    public JobPair<E> migratedStates(MigratedState state) {
        return new JobPair<>(name, input, legacy, migrated.withState(state), comparesState, sparkOptions);
    }

    /** State is not compared; reports say so. */
    public JobPair<E> withoutState() {
        return new JobPair<>(name, input, legacy, migrated, false, sparkOptions);
    }

    /**
     * State streams that the legacy wiring leaves at Spark's default checkpoint interval stay there, and the state as of the
     * last batch is computed from the newest on disk. Without this they write their state in every batch. The difference is
     * seen: {@code mapWithState} looks for timeouts in batches that write state only, so that in the job as it is deployed
     * they fire late, by default in every tenth batch (D05).
     */
    public JobPair<E> withOwnStateIntervals() {
        return new JobPair<>(name, input, legacy.withOwnStateIntervals(), migrated, comparesState, sparkOptions);
    }

    /**
     * With a Spark option, such as the serializer or the Kryo registrator of the jobs.
     *
     * @throws IllegalArgumentException if it is no Spark option, or one that virtual time needs
     */
    public JobPair<E> withSparkOption(String option, String value) {
        Map<String, String> options = ImmutableMap.<String, String>builder()
                .putAll(sparkOptions)
                .put(option, value)
                .buildKeepingLast();
        return new JobPair<>(name, input, legacy, migrated, comparesState, options);
    }

    /** All options that a Spark session for this pair is started with besides those of the harness. */
    public Map<String, String> sessionOptions() {
        return PairOptions.complete(sparkOptions);
    }

    /** A pair of which the name is known. */
    public record Named(String name) {

        /**
         * @param parser from a line of a batch file to an event
         * @param encoder such as {@code Encoders.bean(Click.class)}, {@code RecordEncoder.of(Click.class)}, {@code
         *     Encoders.kryo(Click.class)} or {@code Encoders.STRING()}
         */
        public <E> WithEvents<E> events(EventParser<E> parser, Encoder<E> encoder) {
            return new WithEvents<>(name, new EventInput<>(parser, encoder));
        }
    }

    /** A pair of which the input is known. */
    public record WithEvents<E>(String name, EventInput<E> input) {

        public WithLegacy<E> legacy(LegacyWiring<E> wiring) {
            return new WithLegacy<>(name, input, new LegacyJob<>(wiring));
        }
    }

    /** A pair of which the legacy job is known. */
    public record WithLegacy<E>(String name, EventInput<E> input, LegacyJob<E> legacy) {

        /** @param mode the mode that the query is started in */
        public JobPair<E> migrated(MigratedWiring<E> wiring, OutputMode mode) {
            return new JobPair<>(name, input, legacy, new MigratedJob<>(wiring, mode), true, Map.of());
        }
    }
}
