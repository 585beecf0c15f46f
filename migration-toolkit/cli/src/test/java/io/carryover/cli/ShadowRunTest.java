package io.carryover.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two real jobs on the same input, and what they wrote compared. */
class ShadowRunTest {

    private final Carryover carryover = RealInstallation.carryover();

    @TempDir
    private Path folder;

    @Test
    void twoJobsWroteTheSameUntilARowIsChangedByHand() throws Exception {
        writeEvents();
        Process legacy = start("legacy", "updateStateByKey", "jsonl");
        Process migrated = start("migrated", "builtin", "parquet");
        assertThat(legacy.waitFor()).as(errors("legacy")).isZero();
        assertThat(migrated.waitFor()).as(errors("migrated")).isZero();

        Carryover.Ended same = compare();
        assertThat(same.exitCode()).as(same.err()).isZero();
        assertThat(same.out()).contains("Compared 7 rows of the legacy job with 7 rows of the migrated job.");

        changeARowOfTheLegacyJob();
        Carryover.Ended changed = compare();
        assertThat(changed.exitCode()).as(changed.err()).isEqualTo(3);
        assertThat(changed.out())
                .contains("changed-output x 1", "key {\"userId\":\"user-3\"}: count expected 77, was 14\n");
    }

    private void writeEvents() throws IOException {
        Files.createDirectories(folder.resolve("in"));
        Files.writeString(
                folder.resolve("in/events.jsonl"),
                IntStream.range(0, 98)
                        .mapToObj(i -> "{\"userId\":\"user-%d\",\"amount\":%d.25}".formatted(i % 7, i))
                        .collect(Collectors.joining("\n")));
    }

    private Process start(String side, String api, String sink) throws IOException {
        return carryover
                .command(
                        "run",
                        "--side=" + side,
                        "--master=local[1]",
                        "--spark-conf=spark.ui.enabled=false",
                        "--spark-conf=spark.driver.memory=512m",
                        "--scenario",
                        "running-stats",
                        "--api",
                        api,
                        "--source",
                        "files",
                        "--input",
                        folder + "/in",
                        "--sink",
                        sink,
                        "--output",
                        folder + "/" + side,
                        "--checkpoint",
                        folder + "/" + side + "-checkpoint",
                        "--batch-interval",
                        "1 second",
                        "--available-now")
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve(side + ".log").toFile())
                .start();
    }

    private String errors(String side) throws IOException {
        return Files.readString(folder.resolve(side + ".log"));
    }

    private Carryover.Ended compare() throws IOException, InterruptedException {
        return carryover.run(
                folder.resolve("errors"),
                "compare",
                "--legacy=" + folder.resolve("legacy"),
                "--migrated=" + folder.resolve("migrated"),
                "--keys=userId",
                "--out=" + folder.resolve("report"));
    }

    private void changeARowOfTheLegacyJob() throws IOException {
        try (Stream<Path> files = Files.walk(folder.resolve("legacy"))) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".jsonl")).toList()) {
                String rows = Files.readString(file);
                Files.writeString(file, rows.replace("\"user-3\",\"count\":14", "\"user-3\",\"count\":77"));
                Files.deleteIfExists(file.resolveSibling("." + file.getFileName() + ".crc"));
            }
        }
    }
}
