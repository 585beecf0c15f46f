package io.carryover.structured;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.carryover.carried.RefusedFolderException;
import io.carryover.scenarios.Side;
import io.carryover.scenarios.options.CannotStartException;
import io.carryover.scenarios.options.JobOptions;
import io.carryover.scenarios.options.Source;
import io.carryover.scenarios.options.StartingOffsets;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InitialStateTest {

    private static final String JOB = "--scenario running-stats --api groupState --source kafka --bootstrap-servers a:1"
            + " --sink console --checkpoint cp";

    @TempDir
    private Path folder;

    @BeforeEach
    void export() throws IOException {
        RunningStatsExport.writeOffsets(
                folder.resolve("export"), "{\"amounts\":{\"0\":5,\"1\":7},\"other\":{\"0\":1}}");
    }

    @Test
    void theJobReadsOnWhereTheOneBeforeHasStopped() {
        JobOptions options = options("--topic amounts --initial-state " + folder.resolve("export"));

        assertThat(offsets(of(options).placed(options)).byPartition()).isEqualTo(Map.of(0, 5L, 1, 7L));
        assertThat(offsets(of(options).placed(options)).text()).isEqualTo("{\"amounts\":{\"0\":5,\"1\":7}}");
    }

    @Test
    void aJobWithoutInitialStateIsAsItIs() {
        JobOptions options = options("--topic amounts");

        assertThat(of(options).placed(options)).isEqualTo(options);
    }

    @Test
    void aTopicThatTheExportDoesNotKnowIsRefused() {
        JobOptions options = options("--topic clicks --initial-state " + folder.resolve("export"));

        assertThatExceptionOfType(RefusedFolderException.class)
                .isThrownBy(() -> of(options).placed(options))
                .withMessageContaining("has offsets of amounts, other, not of clicks");
    }

    @Test
    void partitionsThatAreNewAreReadFromTheirBeginning() {
        JobOptions options = options("--topic amounts --initial-state " + folder.resolve("export"));

        assertThat(offsets(of(options).placed(options, List.of(2, 1, 0))).byPartition())
                .isEqualTo(Map.of(0, 5L, 1, 7L, 2, 0L));
        assertThat(of(options).placed(options, List.of(0, 1)))
                .isEqualTo(of(options).placed(options));
    }

    @Test
    void aTopicThatHasLostPartitionsIsRefused() {
        JobOptions options = options("--topic amounts --initial-state " + folder.resolve("export"));

        assertThatExceptionOfType(RefusedFolderException.class)
                .isThrownBy(() -> of(options).placed(options, List.of(0, 2)))
                .withMessageContaining("has offsets of the partitions [1] of topic amounts, which has only [0, 2]");
    }

    @Test
    void aFolderThatIsNoExportIsRefused() {
        JobOptions options = options("--topic amounts --initial-state " + folder);

        assertThatExceptionOfType(RefusedFolderException.class)
                .isThrownBy(() -> of(options))
                .withMessageContaining("holds no finished export");
    }

    @Test
    void aFolderThatIsNotThereStopsTheStart() {
        JobOptions options = options("--topic amounts --initial-state " + folder.resolve("missing"));

        assertThatExceptionOfType(CannotStartException.class)
                .isThrownBy(() -> of(options))
                .withMessageStartingWith(
                        "--initial-state " + folder.resolve("missing") + ": give a folder that can be read");
    }

    private static InitialState of(JobOptions options) {
        return InitialState.of(options, new Configuration());
    }

    private static StartingOffsets offsets(JobOptions options) {
        return ((Source.Kafka) options.source()).startingOffsets();
    }

    private static JobOptions options(String more) {
        return JobOptions.parse(Side.MIGRATED, (JOB + " " + more).split(" "));
    }
}
