package io.carryover.pair.job;

import io.carryover.pair.JobPair;
import io.carryover.pair.legacy.LegacyWiring;
import io.carryover.pair.migrated.MigratedWiring;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.streaming.OutputMode;

/** The jobs of this package in pairs. */
public final class Pairs {

    private Pairs() {}

    /** With a tuple as state on both sides. */
    public static JobPair<Click> tuples() {
        return pair("tuple-counts", TupleCounts::mapWithState, TupleCounts::groupState, OutputMode.Update());
    }

    /** With a legacy job that emits everybody in every batch. */
    public static JobPair<Click> everybody() {
        return pair("everybody", TupleCounts::updateStateByKey, TupleCounts::groupState, OutputMode.Update());
    }

    /** With timeouts. */
    public static JobPair<Click> visits() {
        return pair("visits", Visits::mapWithState, Visits::groupState, OutputMode.Append())
                .migratedState(Encoders.STRING(), Encoders.bean(Visits.Pages.class), (user, pages) -> pages.getPages());
    }

    /** With classes that only Kryo carries; both jobs see every user in each of the batches that they are meant for. */
    public static JobPair<KryoCounts.Visit> kryo() {
        return JobPair.named("kryo-counts")
                .events(KryoCounts.Visit::parse, Encoders.kryo(KryoCounts.Visit.class))
                .legacy(KryoCounts::updateStateByKey)
                .migrated(KryoCounts::groupState, OutputMode.Update())
                .migratedState(Encoders.STRING(), Encoders.kryo(KryoCounts.Counter.class), (user, counter) -> counter)
                .withSparkOption("spark.serializer", "org.apache.spark.serializer.KryoSerializer")
                .withSparkOption("spark.kryo.registrator", KryoCounts.Registrator.class.getName());
    }

    /** With a migrated job that counts in the memory of its JVM. */
    public static JobPair<Click> inMemory() {
        return pair("in-memory", InMemory::once, InMemory::remembered, OutputMode.Append());
    }

    /** Any two jobs on clicks. */
    public static JobPair<Click> pair(
            String name, LegacyWiring<Click> legacy, MigratedWiring<Click> migrated, OutputMode mode) {
        return JobPair.named(name)
                .events(Click::parse, Encoders.bean(Click.class))
                .legacy(legacy)
                .migrated(migrated, mode);
    }
}
