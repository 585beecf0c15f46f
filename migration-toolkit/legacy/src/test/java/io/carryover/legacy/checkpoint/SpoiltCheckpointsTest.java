package io.carryover.legacy.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.launcher.JavaModuleOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each file in turn deleted, cut at every KiB and between, and with flipped bits: the exact content, or a refusal that names it. */
class SpoiltCheckpointsTest {

    @TempDir
    private Path folder;

    @Test
    void areReadExactlyOrRefused() throws Exception {
        Path errors = folder.resolve("errors");
        Process reading =
                new ProcessBuilder(command()).redirectError(errors.toFile()).start();
        String said = new String(reading.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(reading.waitFor()).as(Files.readString(errors)).isZero();
        assertThat(said).as(Files.readString(errors)).matches("\\d{3,} cases\n");
    }

    private List<String> command() {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(List.of(JavaModuleOptions.defaultModuleOptionArray()));
        command.addAll(List.of("-Xmx256m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
        command.addAll(List.of("-cp", System.getProperty("java.class.path")));
        command.addAll(List.of(SpoiltCheckpoints.class.getName(), folder.toString(), "211"));
        return command;
    }
}
