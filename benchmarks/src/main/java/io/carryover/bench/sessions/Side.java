package io.carryover.bench.sessions;

import io.carryover.bench.input.Slice;
import io.carryover.bench.input.Workload;
import java.util.Map;
import java.util.TreeMap;

/** What is compared; set up as its users would. */
public enum Side {
    FOLD("fold", Engine.FOLD, Map.of()),
    UPDATE_STATE_BY_KEY("updateStateByKey", Engine.LEGACY, Options.LEGACY),
    MAP_WITH_STATE("mapWithState", Engine.LEGACY, Options.LEGACY),
    /** Sessions by processing time, as most legacy jobs have them. */
    UPDATE_STATE_BY_KEY_PLAIN("updateStateByKey-plain", Engine.LEGACY, Options.LEGACY),
    /** The same. */
    MAP_WITH_STATE_PLAIN("mapWithState-plain", Engine.LEGACY, Options.LEGACY),
    GROUP_STATE_HDFS("groupState-hdfs", Engine.MIGRATED, Options.with(Options.MIGRATED, Options.HDFS)),
    GROUP_STATE_ROCKSDB("groupState-rocksdb", Engine.MIGRATED, Options.with(Options.MIGRATED, Options.ROCKSDB)),
    TRANSFORM_WITH_STATE("transformWithState", Engine.MIGRATED, Options.with(Options.MIGRATED, Options.ROCKSDB)),
    BUILTIN("builtin", Engine.MIGRATED, Options.with(Options.MIGRATED, Options.ROCKSDB)),
    /** The same state, and no timers: sessions that never end. */
    TRANSFORM_WITH_STATE_NO_TIMERS(
            "transformWithState-no-timers", Engine.MIGRATED, Options.with(Options.MIGRATED, Options.ROCKSDB)),
    /** With Spark's defaults, but for the state store, without which it does not run. */
    TRANSFORM_WITH_STATE_DEFAULTS("transformWithState-defaults", Engine.MIGRATED, Options.PROVIDER_ROCKSDB),
    /** What a team might pick instead of Spark, with its state on the heap. */
    FLINK_HEAP("flink-heap", Engine.FLINK, Options.flink("hashmap", false)),
    /** The same, with its state where the migrated side has it. */
    FLINK_ROCKSDB("flink-rocksdb", Engine.FLINK, Options.flink("rocksdb", true));

    private final String title;
    private final Engine engine;
    private final Map<String, String> options;

    Side(String title, Engine engine, Map<String, String> options) {
        this.title = title;
        this.engine = engine;
        this.options = new TreeMap<>(options);
    }

    /** Who runs it. */
    enum Engine {
        FOLD,
        LEGACY,
        MIGRATED,
        FLINK
    }

    Engine engine() {
        return engine;
    }

    /** Of its engine. */
    public Map<String, String> options() {
        return options;
    }

    /**
     * Whether a checkpoint of Flink belongs to that batch, from 1. On the heap it holds all of the state: so it is one in as many
     * batches as the legacy side takes one. With RocksDB it holds what has changed: so it is one in each, as on the migrated side.
     */
    public boolean isCheckpointedByFlink(int batch) {
        return batch % flinkCheckpointBatches() == 0;
    }

    private int flinkCheckpointBatches() {
        return this == FLINK_HEAP ? Workload.STATE_CHECKPOINT_BATCHES : 1;
    }

    /** With options of Spark beyond its own, which win if Spark runs it. */
    Map<String, String> options(Map<String, String> sparkOptions) {
        return engine == Engine.LEGACY || engine == Engine.MIGRATED ? Options.with(options, sparkOptions) : options;
    }

    /** How it is set up, as it stands in the report. */
    Map<String, String> described(Map<String, String> sparkOptions) {
        return engine == Engine.FLINK
                ? Options.with(options, Map.of("batches for a checkpoint", String.valueOf(flinkCheckpointBatches())))
                : options(sparkOptions);
    }

    /** As it stands in the report, such as {@code transformWithState}. */
    public String title() {
        return title;
    }

    /** How many it can use here. */
    int cores() {
        return engine == Engine.FOLD ? 1 : Slice.cores();
    }
}
