package io.carryover.dstream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.carryover.carried.CarriedFolder;
import io.carryover.carried.Offsets;
import io.carryover.carried.RefusedFolderException;
import io.carryover.scenarios.Side;
import io.carryover.scenarios.options.JobOptions;
import io.carryover.scenarios.options.UsageException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FrozenOptionsTest {

    private static final Configuration HADOOP = new Configuration();

    @TempDir
    private Path checkpoint;

    @Test
    void seesNoCheckpointInAFolderWithoutOne() {
        assertThat(started().isThere(HADOOP)).isFalse();
        assertThat(new FrozenOptions(checkpoint.resolve("none").toString(), java.util.Map.of()).isThere(HADOOP))
                .isFalse();
    }

    @Test
    void takesTheSameOptionsInAnotherOrderAndThoseThatMayDiffer() throws IOException {
        started("--timeout", "1 minute").write(HADOOP);

        assertThatCode(() -> started("--available-now", "--monitor", "--timeout", "1 minute")
                        .requireSame(HADOOP))
                .doesNotThrowAnyException();
    }

    @Test
    void refusesAnotherValueAndNamesTheOption() throws IOException {
        started("--timeout", "1 minute").write(HADOOP);

        assertThatThrownBy(() -> started("--timeout", "2 minutes").requireSame(HADOOP))
                .isInstanceOf(UsageException.class)
                .hasMessageStartingWith("--timeout: ")
                .hasMessageContaining("\"1 minute\"");
        assertThatThrownBy(() -> started().requireSame(HADOOP)).hasMessageStartingWith("--timeout: ");
    }

    @Test
    void refusesAnOptionThatTheFirstStartDidNotHave() throws IOException {
        started().write(HADOOP);

        assertThatThrownBy(() -> started("--dead-letter", "dead").requireSame(HADOOP))
                .isInstanceOf(UsageException.class)
                .hasMessageStartingWith("--dead-letter: ")
                .hasMessageContaining("without it");
    }

    @Test
    void refusesTheCheckpointOfAnotherApplication() throws IOException {
        Files.createFile(checkpoint.resolve("checkpoint-1000"));

        assertThat(started().isThere(HADOOP)).isTrue();
        assertThatThrownBy(() -> started().requireSame(HADOOP))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("another application");
    }

    @Test
    void goesOnWithTheExportThatItHasBegunWithOrWithoutOne() throws IOException {
        began("a-hash").write(HADOOP);

        assertThatCode(() -> began("a-hash").requireSame(HADOOP)).doesNotThrowAnyException();
        assertThatCode(() -> started().requireSame(HADOOP)).doesNotThrowAnyException();
    }

    @Test
    void refusesAnExportThatItHasNotBegunWith() throws IOException {
        began("a-hash").write(HADOOP);

        assertThatThrownBy(() -> began("another-hash").requireSame(HADOOP))
                .isInstanceOf(RefusedFolderException.class)
                .hasMessageContaining("has not begun with this export, and takes no other state now");
    }

    @Test
    void refusesAnExportWhereItHasBegunWithNone() throws IOException {
        started().write(HADOOP);

        assertThatThrownBy(() -> began("a-hash").requireSame(HADOOP)).isInstanceOf(RefusedFolderException.class);
    }

    private FrozenOptions began(String hash) {
        CarriedFolder export = new CarriedFolder("file:/export", null, hash, Offsets.NONE);
        return FrozenOptions.of(options("--initial-state", "export"), new InitialState(Optional.of(export)));
    }

    private FrozenOptions started(String... more) {
        return FrozenOptions.of(options(more), InitialState.NONE);
    }

    private JobOptions options(String... more) {
        List<String> always = List.of(
                "--scenario",
                "explicit-end-sessions",
                "--api",
                "mapWithState",
                "--source",
                "files",
                "--input",
                "in",
                "--sink",
                "console",
                "--checkpoint",
                checkpoint.toString());
        String[] words = Stream.concat(always.stream(), Stream.of(more)).toArray(String[]::new);
        return JobOptions.parse(Side.LEGACY, words);
    }
}
