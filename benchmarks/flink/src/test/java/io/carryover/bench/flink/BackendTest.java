package io.carryover.bench.flink;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.ExecutionOptions;
import org.apache.flink.configuration.MemorySize;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.configuration.StateBackendOptions;
import org.apache.flink.configuration.TaskManagerOptions;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BackendTest {

    private static final Path CHECKPOINTS = Path.of("checkpoints");

    @ParameterizedTest
    @EnumSource(Backend.class)
    void holdsNoEventBackInABuffer(Backend backend) {
        Configuration options = backend.configuration(CHECKPOINTS);

        assertThat(options.get(ExecutionOptions.BUFFER_TIMEOUT)).isEqualTo(Duration.ofMillis(1));
        assertThat(new StreamExecutionEnvironment(options).getBufferTimeout()).isEqualTo(1);
        assertThat(options.get(PipelineOptions.OBJECT_REUSE)).isTrue();
        assertThat(options.get(TaskManagerOptions.MANAGED_MEMORY_SIZE)).isEqualTo(MemorySize.ofMebiBytes(256));
    }

    @Test
    void writesWhatHasChangedInEachBatchOrAllInTen() {
        assertThat(Backend.ROCKSDB.configuration(CHECKPOINTS).get(CheckpointingOptions.INCREMENTAL_CHECKPOINTS))
                .isTrue();
        assertThat(Backend.HEAP.configuration(CHECKPOINTS).get(StateBackendOptions.STATE_BACKEND))
                .isEqualTo("hashmap");
        assertThat(Backend.ROCKSDB.isCheckpointed(9)).isTrue();
        assertThat(Backend.HEAP.isCheckpointed(9)).isFalse();
        assertThat(Backend.HEAP.isCheckpointed(10)).isTrue();
    }
}
