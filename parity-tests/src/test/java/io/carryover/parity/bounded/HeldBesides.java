package io.carryover.parity.bounded;

import io.carryover.harness.EngineSession;
import io.carryover.legacy.checkpoint.LegacyCheckpoint;
import io.carryover.legacy.checkpoint.StateOperation;
import io.carryover.legacy.checkpoint.StateStream;
import io.carryover.scenarios.Api;
import java.nio.file.Path;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.streaming.rdd.MapWithStateRDDRecord;
import org.apache.spark.streaming.util.OpenHashMapBasedStateMap;

/**
 * What the engines keep on disk besides the state, behind the last step of a run.
 *
 * @param folder of the run's case
 */
record HeldBesides(EngineSession engine, Path folder) {

    /** Timers of the {@code transformWithState}, of whatever keys. */
    long timers() {
        engine.session().streams(); // makes the endpoint that state stores report to
        return engine.session()
                .read()
                .format("statestore")
                .option("readRegisteredTimers", "true")
                .load(folder.resolve("migrated")
                        .resolve("checkpoint-" + Api.TRANSFORM_WITH_STATE.optionName())
                        .toString())
                .count();
    }

    /**
     * Entries in the maps of the {@code mapWithState}, those of removed keys that wait to be compacted among them. A key that
     * was changed in the last step is in two: in the changes, and in what they are changes of.
     */
    long entriesOfMapWithState() {
        return LegacyCheckpoint.read(
                        folder.resolve("legacy").resolve("checkpoint").toString(),
                        engine.context().hadoopConfiguration())
                .stateStreams()
                .stream()
                .filter(stream -> stream.operation() == StateOperation.MAP_WITH_STATE)
                .mapToLong(this::entries)
                .sum();
    }

    private long entries(StateStream stream) {
        JavaRDD<MapWithStateRDDRecord<?, ?, ?>> newest = engine.context()
                .checkpointFile(stream.foldersByBatch().lastEntry().getValue());
        return newest
                .map(partition -> ((OpenHashMapBasedStateMap<?, ?>) partition.stateMap()).approxSize())
                .collect()
                .stream()
                .mapToLong(Integer::longValue)
                .sum();
    }
}
