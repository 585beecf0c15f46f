package io.carryover.structured;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.carryover.scenarios.options.CannotStartException;
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
    void makesAFolderThatIsWritten() {
        Path output = folder.resolve("new/output");

        check("output", output).requireWritable();

        assertThat(output).isEmptyDirectory();
    }

    @Test
    void refusesAnInputThatIsNotThere() {
        Path input = folder.resolve("missing");

        assertThatExceptionOfType(CannotStartException.class)
                .isThrownBy(() -> check("input", input).requireThere())
                .withMessageStartingWith("--input " + input + ": give a folder that can be read (");
    }

    @Test
    void refusesAFileAsInput() throws IOException {
        Path input = Files.createFile(folder.resolve("file.jsonl"));

        assertThatExceptionOfType(CannotStartException.class)
                .isThrownBy(() -> check("input", input).requireThere())
                .withMessageContaining("this is a file");
    }

    @Test
    void refusesACheckpointThatCannotBeWritten() throws IOException {
        Path checkpoint = Files.createFile(folder.resolve("file")).resolve("checkpoint");

        assertThatExceptionOfType(CannotStartException.class)
                .isThrownBy(() -> check("checkpoint", checkpoint).requireWritable())
                .withMessageStartingWith("--checkpoint " + checkpoint + ": give a folder that can be written (");
    }

    @Test
    void refusesAFileSystemThatNobodyKnows() {
        assertThatExceptionOfType(CannotStartException.class)
                .isThrownBy(() -> check("output", "nowhere://host/output").requireWritable())
                .withMessageContaining("No FileSystem for scheme");
    }

    private static FolderCheck check(String option, Object folder) {
        return new FolderCheck(new Configuration(), option, folder.toString());
    }
}
