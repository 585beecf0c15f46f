package io.carryover.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command as a process of its own, on an installation with one small case of each scenario. */
class DemoTest {

    @TempDir
    private Path root;

    private Path gapSessions;

    @BeforeEach
    void buildAnInstallation() {
        Path fixtures = root.resolve("parity-tests/fixtures");
        UserCase.in(fixtures.resolve("explicit-end-sessions"));
        gapSessions = fixtures.resolve("gap-sessions");
        new UserCase(gapSessions.resolve("plain"))
                .with("batch-01.jsonl", "{\"userId\": \"ann\", \"eventTime\": \"2026-01-01T10:00:00Z\"}\n");
    }

    @Test
    void runsEveryCaseThroughEveryApiAndLeavesAReport() throws Exception {
        Carryover.Ended ended = demo();

        assertThat(ended.exitCode()).as(ended.err()).isZero();
        assertThat(ended.err())
                .isEqualTo(
                        """
                        starting Spark
                        case 1 of 2: explicit-end-sessions / mine
                        case 2 of 2: gap-sessions / plain
                        """);
        assertThat(ended.out())
                .startsWith(
                        """
                        scenario               case   updateStateByKey  mapWithState  groupState  transformWithState  builtin
                        explicit-end-sessions  mine   equal             equal         equal       equal               -
                        gap-sessions           plain  equal             equal         equal       equal               equal
                        """);
        assertThat(ended.out()).endsWith("report: " + root.resolve("target/parity/index.html") + "\n");
        assertThat(root.resolve("target/parity/index.html")).exists();
        assertThat(root.resolve("target/parity/parity.json")).exists();
    }

    @Test
    @Tag("full")
    void endsWithThreeWhereADeclaredDifferenceOccursInNoCase() throws Exception {
        Path declared = Files.writeString(
                gapSessions.resolve("declared.json"),
                "[{\"code\": \"D23\", \"apis\": [\"builtin\"], \"reason\": \"It judges the window.\"}]");

        Carryover.Ended ended = demo();

        assertThat(ended.exitCode()).as(ended.err()).isEqualTo(3);
        assertThat(ended.err())
                .endsWith("carryover demo: " + declared
                        + ": declares D23 for builtin, which occurs in no case; remove it or add a case\n");
    }

    @Test
    void saysWhatIsMissingBeforeSparkStarts() throws Exception {
        Path folder = root.resolve("parity-tests/fixtures/explicit-end-sessions/mine");
        Files.delete(folder.resolve("batch-01.jsonl"));

        Carryover.Ended ended = demo();

        assertThat(ended.exitCode()).isEqualTo(2);
        assertThat(ended.err())
                .isEqualTo("carryover demo: " + folder + ": has no batch file; add batch-01.jsonl, empty if need be\n");
        assertThat(root.resolve("target")).doesNotExist();
    }

    private Carryover.Ended demo() throws IOException, InterruptedException {
        return new Carryover(root).run(root.resolve("errors"), "demo");
    }
}
