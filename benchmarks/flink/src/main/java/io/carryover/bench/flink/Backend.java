package io.carryover.bench.flink;

import io.carryover.bench.input.Workload;
import java.nio.file.Path;
import java.time.Duration;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.MemorySize;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.configuration.RestOptions;
import org.apache.flink.configuration.RestartStrategyOptions;
import org.apache.flink.configuration.StateBackendOptions;
import org.apache.flink.configuration.TaskManagerOptions;

/** Where Flink keeps state, and how it is set up for that. */
enum Backend {
    /** A checkpoint holds all of it: so one in as many batches as the legacy side takes one. */
    HEAP("hashmap", false, Workload.STATE_CHECKPOINT_BATCHES),
    /** A checkpoint holds what has changed: so one in each batch, as on the migrated side. */
    ROCKSDB("rocksdb", true, 1);

    private static final String LOOPBACK = "127.0.0.1";
    private static final Duration NEVER_BY_ITSELF = Duration.ofDays(300);

    private final String option;
    private final boolean isIncremental;
    private final int checkpointBatches;

    Backend(String option, boolean isIncremental, int checkpointBatches) {
        this.option = option;
        this.isIncremental = isIncremental;
        this.checkpointBatches = checkpointBatches;
    }

    /** Whether a checkpoint belongs to that batch, from 1. */
    boolean isCheckpointed(int batch) {
        return batch % checkpointBatches == 0;
    }

    /** With records as they are, never through Kryo, objects handed on within a task, and no restart. */
    Configuration configuration(Path checkpoints) {
        Configuration options = new Configuration();
        options.set(StateBackendOptions.STATE_BACKEND, option);
        options.set(CheckpointingOptions.INCREMENTAL_CHECKPOINTS, isIncremental);
        options.set(
                CheckpointingOptions.CHECKPOINTS_DIRECTORY, checkpoints.toUri().toString());
        options.set(CheckpointingOptions.CHECKPOINTING_INTERVAL, NEVER_BY_ITSELF);
        options.set(PipelineOptions.GENERIC_TYPES, false);
        options.set(PipelineOptions.OBJECT_REUSE, true);
        options.set(RestartStrategyOptions.RESTART_STRATEGY, "none");
        options.set(TaskManagerOptions.MANAGED_MEMORY_SIZE, MemorySize.ofMebiBytes(256));
        options.set(RestOptions.BIND_ADDRESS, LOOPBACK);
        options.set(RestOptions.BIND_PORT, "0");
        return options;
    }
}
