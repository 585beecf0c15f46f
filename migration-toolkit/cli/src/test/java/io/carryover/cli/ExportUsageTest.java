package io.carryover.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every mistake that shows in the options alone is told in one line before Spark starts, and nothing is written. */
class ExportUsageTest {

    @TempDir
    private Path folder;

    @Test
    void namesTheOptionsThatAreMissing() {
        assertThat(Carryover.here("export", "--out=b"))
                .isEqualTo(
                        new Carryover.Ended(
                                2,
                                "",
                                "carryover export: Missing required option: '--checkpoint=DIR'; see carryover export --help\n"));
    }

    @Test
    void namesTheJarThatIsNotThere() {
        refuses("--jars " + folder.resolve("gone.jar") + ": no such file", "--jars=" + folder.resolve("gone.jar"));
    }

    @Test
    void namesThePatternThatNamesNoClasses() {
        refuses(
                "--allow: \"!java.*\" names no classes; give a class such as com.acme.Money, a package such as com.acme.*, or"
                        + " com.acme.** with those below it",
                "--allow=!java.*");
    }

    @Test
    void namesTheWatermarkThatIsNoInstant() {
        Carryover.Ended ended = export("--watermark=noon");

        assertThat(ended.exitCode()).isEqualTo(2);
        assertThat(ended.err())
                .contains("Invalid value for option '--watermark'")
                .contains("noon");
    }

    private void refuses(String problem, String... options) {
        assertThat(export(options)).isEqualTo(new Carryover.Ended(2, "", "carryover export: " + problem + "\n"));
        assertThat(folder.resolve("out")).doesNotExist();
    }

    private Carryover.Ended export(String... options) {
        return Carryover.here(Stream.concat(
                        Stream.of(
                                "export",
                                "--checkpoint=" + folder.resolve("checkpoint"),
                                "--out=" + folder.resolve("out")),
                        Stream.of(options))
                .toArray(String[]::new));
    }
}
