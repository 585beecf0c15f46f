package io.carryover.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The way back as an operator walks it: each command a process of its own, through the real spark-submit. */
class RollbackTest {

    @TempDir
    private Path folder;

    @Test
    void theLegacyJobGoesOnWhereTheMigratedOneWasStopped() throws Exception {
        write("first/events.jsonl", "{\"userId\":\"kim\",\"amount\":1.25}", "{\"userId\":\"lee\",\"amount\":5}");
        write("second/events.jsonl", "{\"userId\":\"kim\",\"amount\":2.50}");
        run("migrated", "groupState", "first", List.of());

        Carryover.Ended rollback = carryover(
                "rollback",
                "--checkpoint=" + folder.resolve("migrated-checkpoint/job"),
                "--out=" + folder.resolve("carried"));

        assertThat(rollback.exitCode()).as(rollback.err()).isZero();
        assertThat(rollback.out())
                .startsWith("cut: behind batch 0, the last that was committed\n"
                        + "groupState: 2 keys of flatMapGroupsWithState\n")
                .endsWith("carried back to " + folder.resolve("carried") + "\n");

        List<String> initialState =
                List.of("--initial-state", folder.resolve("carried").toString());
        run("legacy", "mapWithState", "second", initialState);

        assertThat(rows("legacy"))
                .containsExactly(
                        "{\"userId\":\"kim\",\"count\":2,\"sum\":3.75,\"min\":1.25,\"max\":2.50,\"avg\":1.88}");

        run("legacy", "mapWithState", "second", initialState); // as a supervisor would
        assertThat(rows("legacy")).hasSize(1);
    }

    @Test
    void namesTheFolderThatHoldsNoQuery() throws Exception {
        Carryover.Ended ended =
                carryover("rollback", "--checkpoint=" + folder.resolve("query"), "--out=" + folder.resolve("carried"));

        assertThat(ended.exitCode()).isEqualTo(4);
        assertThat(ended.err()).contains("no batch of a query is committed here");
        assertThat(folder.resolve("carried")).doesNotExist();
    }

    @Test
    void namesTheFolderThatLiesInTheCheckpoint() throws Exception {
        Carryover.Ended ended = carryover("rollback", "--checkpoint=" + folder, "--out=" + folder.resolve("carried"));

        assertThat(ended.exitCode()).isEqualTo(2);
        assertThat(ended.err()).contains("--out " + folder.resolve("carried") + ": lies in the checkpoint");
        assertThat(folder.resolve("carried")).doesNotExist();
    }

    @Test
    void namesTheDurationThatIsNone() {
        assertThat(Carryover.here("rollback", "--checkpoint=a", "--out=b", "--timeout=soon"))
                .isEqualTo(new Carryover.Ended(
                        2, "", "carryover rollback: --timeout soon: give a duration, such as \"5 minutes\"\n"));
    }

    private void run(String side, String api, String input, List<String> more) throws Exception {
        List<String> always = List.of(
                "run",
                "--side=" + side,
                "--master=local[1]",
                "--spark-conf=spark.ui.enabled=false",
                "--scenario",
                "running-stats",
                "--api",
                api,
                "--source",
                "files",
                "--input",
                folder + "/" + input,
                "--sink",
                "jsonl",
                "--output",
                folder + "/" + side,
                "--checkpoint",
                folder + "/" + side + "-checkpoint",
                "--batch-interval",
                "1 second",
                "--available-now");
        Carryover.Ended ended =
                carryover(Stream.concat(always.stream(), more.stream()).toArray(String[]::new));
        assertThat(ended.exitCode()).as(ended.err()).isZero();
    }

    private Carryover.Ended carryover(String... arguments) throws Exception {
        return RealInstallation.carryover().run(folder.resolve("errors"), arguments);
    }

    private void write(String file, String... lines) throws IOException {
        Files.createDirectories(folder.resolve(file).getParent());
        Files.write(folder.resolve(file), List.of(lines));
    }

    private List<String> rows(String side) throws IOException {
        try (Stream<Path> files = Files.walk(folder.resolve(side))) {
            return files.filter(file -> file.getFileName().toString().startsWith("part-"))
                    .flatMap(RollbackTest::lines)
                    .toList();
        }
    }

    private static Stream<String> lines(Path file) {
        try {
            return Files.readAllLines(file).stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
