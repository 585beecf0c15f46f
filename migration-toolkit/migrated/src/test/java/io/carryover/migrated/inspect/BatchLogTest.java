package io.carryover.migrated.inspect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BatchLogTest {

    @TempDir
    private Path folder;

    @Test
    void readsWhatABatchSaysOfItself() throws IOException {
        write("v1\n{\"batchWatermarkMs\":7}\n-\n");

        assertThat(log().head(3).path("batchWatermarkMs").asLong()).isEqualTo(7);
    }

    @Test
    void namesTheFileThatIsDamaged() throws IOException {
        write("v1\n");
        assertThatThrownBy(() -> log().head(3))
                .isInstanceOf(IOException.class)
                .hasMessage(folder.resolve("3") + " is cut short: restore it");

        write("v1\n{\"batch\n");
        assertThatThrownBy(() -> log().head(3))
                .isInstanceOf(IOException.class)
                .hasMessage(folder.resolve("3") + " holds \"{\"batch\", which is no JSON: restore it");
    }

    private BatchLog log() {
        return new BatchLog(new org.apache.hadoop.fs.Path(folder.toString()), new Configuration());
    }

    private void write(String text) throws IOException {
        Files.writeString(folder.resolve("3"), text);
    }
}
