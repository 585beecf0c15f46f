package io.carryover.structured;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.carryover.scenarios.Side;
import io.carryover.scenarios.options.CannotStartException;
import io.carryover.scenarios.options.JobOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderCheckTest {

    @TempDir
    private Path folder;

    @Test
    void makesTheFoldersThatAreWritten() {
        assertThatCode(() -> check(folder, folder.resolve("new/checkpoint"))).doesNotThrowAnyException();
    }

    @Test
    void refusesAnInputThatIsNotThere() {
        Path input = folder.resolve("missing");

        assertThatExceptionOfType(CannotStartException.class)
                .isThrownBy(() -> check(input, folder.resolve("checkpoint")))
                .withMessageStartingWith("--input " + input + ": give a folder that can be read (");
    }

    @Test
    void refusesAFileAsInput() throws IOException {
        Path input = Files.createFile(folder.resolve("file.jsonl"));

        assertThatExceptionOfType(CannotStartException.class)
                .isThrownBy(() -> check(input, folder.resolve("checkpoint")))
                .withMessageContaining("this is a file");
    }

    @Test
    void refusesACheckpointThatCannotBeWritten() throws IOException {
        Path checkpoint = Files.createFile(folder.resolve("file")).resolve("checkpoint");

        assertThatExceptionOfType(CannotStartException.class)
                .isThrownBy(() -> check(folder, checkpoint))
                .withMessageStartingWith("--checkpoint " + checkpoint + ": give a folder that can be written (");
    }

    @Test
    void refusesAFileSystemThatNobodyKnows() {
        assertThatExceptionOfType(CannotStartException.class)
                .isThrownBy(() -> check(folder, "nowhere://host/checkpoint"))
                .withMessageContaining("No FileSystem for scheme");
    }

    private static void check(Path input, Object checkpoint) {
        new FolderCheck(new Configuration())
                .check(JobOptions.parse(
                        Side.MIGRATED,
                        "--scenario",
                        "explicit-end-sessions",
                        "--api",
                        "groupState",
                        "--source",
                        "files",
                        "--input",
                        input.toString(),
                        "--sink",
                        "console",
                        "--checkpoint",
                        checkpoint.toString()));
    }
}
