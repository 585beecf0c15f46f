package io.carryover.bench.flink;

import io.carryover.bench.sessions.Side;
import java.nio.file.Path;
import java.time.Duration;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.configuration.RestOptions;
import org.apache.flink.configuration.RestartStrategyOptions;

/** Where Flink keeps state, and how it is set up for that. */
enum Backend {
    HEAP(Side.FLINK_HEAP),
    ROCKSDB(Side.FLINK_ROCKSDB);

    private static final String LOOPBACK = "127.0.0.1";
    private static final Duration NEVER_BY_ITSELF = Duration.ofDays(300);

    private final Side side;

    Backend(Side side) {
        this.side = side;
    }

    /** Whether a checkpoint belongs to that batch, from 1. */
    boolean isCheckpointed(int batch) {
        return side.isCheckpointedByFlink(batch);
    }

    /** With the options of the side, records as they are, never through Kryo, and no restart. */
    Configuration configuration(Path checkpoints) {
        Configuration options = Configuration.fromMap(side.options());
        options.set(
                CheckpointingOptions.CHECKPOINTS_DIRECTORY, checkpoints.toUri().toString());
        options.set(CheckpointingOptions.CHECKPOINTING_INTERVAL, NEVER_BY_ITSELF);
        options.set(PipelineOptions.GENERIC_TYPES, false);
        options.set(RestartStrategyOptions.RESTART_STRATEGY, "none");
        options.set(RestOptions.BIND_ADDRESS, LOOPBACK);
        options.set(RestOptions.BIND_PORT, "0");
        return options;
    }
}
