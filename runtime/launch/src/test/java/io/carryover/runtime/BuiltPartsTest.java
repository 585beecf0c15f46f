package io.carryover.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BuiltPartsTest {

    @TempDir
    private Path folder;

    @Test
    void areFoundFromAFolderWithin() throws Exception {
        Files.createFile(folder.resolve("mvnw"));
        Path module = Files.createDirectories(folder.resolve("some").resolve("module"));

        assertThat(BuiltParts.rootAt(module)).isEqualTo(folder);
    }

    @Test
    void sayWhereToStartIfTheyAreNotFound() {
        assertThatThrownBy(() -> BuiltParts.rootAt(folder))
                .isInstanceOf(LaunchFailure.class)
                .hasMessageContaining("no mvnw in " + folder)
                .hasMessageContaining("-Dcarryover.home=FOLDER");
    }
}
