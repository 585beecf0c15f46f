package io.carryover.bench.sessions;

import java.util.Map;
import java.util.TreeMap;

/** The engines' options of the sides. */
public final class Options {

    private static final String STATE_STORE = "spark.sql.streaming.stateStore.";
    private static final String STATE_PACKAGE = "org.apache.spark.sql.execution.streaming.state.";

    public static final Map<String, String> LEGACY =
            Map.of("spark.serializer", "org.apache.spark.serializer.KryoSerializer", "spark.default.parallelism", "2");

    public static final Map<String, String> MIGRATED = Map.of(
            "spark.serializer",
            "org.apache.spark.serializer.KryoSerializer",
            "spark.sql.shuffle.partitions",
            "2",
            // Batches follow each other at once: in Spark's minute a run would be over before a snapshot of its state
            // is written.
            // It stays one in ten batches.
            STATE_STORE + "maintenanceInterval",
            "2s",
            // renames without forking a process each, which is what Hadoop does on a local disk and nowhere else
            "spark.sql.streaming.checkpointFileManagerClass",
            "org.apache.spark.sql.execution.streaming.checkpointing.FileSystemBasedCheckpointFileManager");

    public static final Map<String, String> HDFS =
            Map.of(STATE_STORE + "providerClass", STATE_PACKAGE + "HDFSBackedStateStoreProvider");

    public static final Map<String, String> PROVIDER_ROCKSDB =
            Map.of(STATE_STORE + "providerClass", STATE_PACKAGE + "RocksDBStateStoreProvider");

    public static final Map<String, String> ROCKSDB = with(
            PROVIDER_ROCKSDB,
            Map.of(
                    STATE_STORE + "rocksdb.changelogCheckpointing.enabled",
                    "true",
                    STATE_STORE + "rocksdb.trackTotalNumberOfRows",
                    "false"));

    private static final Map<String, String> FLINK = Map.of(
            // else an event waits in its buffer for up to 100 ms, and a batch with it
            "execution.buffer-timeout.interval",
            "1 ms",
            "pipeline.object-reuse",
            "true",
            "taskmanager.memory.managed.size",
            "256 mb");

    private Options() {}

    /** Of Flink. */
    static Map<String, String> flink(String stateBackend, boolean isIncremental) {
        return with(
                FLINK,
                Map.of(
                        "state.backend.type",
                        stateBackend,
                        "execution.checkpointing.incremental",
                        String.valueOf(isIncremental)));
    }

    public static Map<String, String> with(Map<String, String> some, Map<String, String> more) {
        Map<String, String> all = new TreeMap<>(some);
        all.putAll(more);
        return all;
    }
}
