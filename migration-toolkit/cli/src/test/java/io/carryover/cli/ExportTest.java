package io.carryover.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.words.WordCount;
import io.carryover.carried.CarriedFolder;
import io.carryover.carried.CarriedStream;
import io.carryover.carried.job.JobJson;
import io.carryover.legacy.export.ExportResult;
import io.carryover.runtime.FolderListing;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command as a process of its own, with the Spark job that it starts, on checkpoints that other processes have left. */
class ExportTest {

    @TempDir
    private Path folder;

    private Path checkpoint;
    private Path out;

    @BeforeEach
    void nameTheFolders() {
        checkpoint = folder.resolve("checkpoint");
        out = folder.resolve("out");
    }

    @Test
    void carriesTheStateOfSomebodysJob() throws Exception {
        Carryover.Ended job = new Carryover(folder, WordCount.class)
                .run(folder.resolve("errors"), checkpoint.toString(), "KryoSerializer");
        assertThat(job.exitCode()).as(job.err()).isZero();

        Carryover.Ended without = export();
        assertThat(without.exitCode()).as(without.err()).isEqualTo(ExitCodes.REFUSED);
        assertThat(without.err())
                .contains(
                        checkpoint.resolve("checkpoint-1767225612000")
                                + ": needs the class com.example.words.WordCount, which is not there: give the job's jar with --jars");
        assertThat(out).as("nothing is written").doesNotExist();

        FolderListing before = FolderListing.of(checkpoint);

        Carryover.Ended ended = export("--jars=" + WordCountJar.in(folder));

        assertThat(ended.exitCode()).as(ended.err()).isZero();
        assertThat(FolderListing.of(checkpoint))
                .as("the checkpoint is only read")
                .isEqualTo(before);
        assertThat(ended.out())
                .startsWith("cut: behind batch 2026-01-01T00:00:10Z, the newest whose state is on disk\n"
                        + "updateStateByKey-1: 3 keys, java.lang.String to com.example.words.WordCount$Word\n"
                        + "offsets: {}\n"
                        + "The legacy job has written the outputs of the batches behind the cut, 2 batches from"
                        + " 2026-01-01T00:00:11Z to 2026-01-01T00:00:12Z;")
                .endsWith("exported to " + out + "\n");
        CarriedStream words = carried().manifest().streams().get(0);
        assertThat(words.rows()).isEqualTo(3);
        assertThat(words.sums()).isEqualTo(Map.of("count", "21", "lengths.element", "21"));
    }

    @Test
    void endsWithFourWhereTheStateIsDamaged() throws Exception {
        GoldenCheckpoint golden = GoldenCheckpoint.in(folder);
        for (Path part : stateFiles()) {
            Files.write(part, Arrays.copyOf(Files.readAllBytes(part), 100));
        }

        Carryover.Ended ended = export("--jars=" + golden.jar());

        assertThat(ended.exitCode()).as(ended.err()).isEqualTo(ExitCodes.REFUSED);
        assertThat(ended.out()).isEmpty();
        assertThat(ended.err().lines().reduce((first, second) -> second).orElse(""))
                .startsWith("carryover export: ")
                .containsPattern(
                        checkpoint + "/.*/part-0000\\d: cannot be read .it is not as long as its checksum file");
        assertThat(out).as("nothing is left of the export").doesNotExist();
    }

    @Test
    @Tag("full")
    void carriesTheStateOfAScenariosJob() throws Exception {
        Path input = Files.createDirectories(folder.resolve("in"));
        Files.writeString(
                input.resolve("events.jsonl"),
                "{\"userId\":\"ann\",\"amount\":1.5}\n{\"userId\":\"ann\",\"amount\":2}\n{\"userId\":\"bob\",\"amount\":4}\n");
        Carryover.Ended job = RealInstallation.carryover()
                .run(
                        folder.resolve("errors"),
                        "run",
                        "--side",
                        "legacy",
                        "--scenario",
                        "running-stats",
                        "--api",
                        "mapWithState",
                        "--source",
                        "files",
                        "--input",
                        input.toString(),
                        "--sink",
                        "console",
                        "--checkpoint",
                        checkpoint.toString(),
                        "--batch-interval",
                        "1 second",
                        "--available-now");
        assertThat(job.exitCode()).as(job.err()).isZero();

        Carryover.Ended ended = export("--json");

        assertThat(ended.exitCode()).as(ended.err()).isZero();
        ExportResult result = JobJson.read(ExportResult.class, ended.out());
        assertThat(result.manifest().streams()).isEqualTo(carried().manifest().streams());
        CarriedStream stats = carried().manifest().streams().get(0);
        assertThat(stats.name()).isEqualTo("mapWithState-1");
        assertThat(stats.rows()).isEqualTo(2);
        assertThat(stats.hasLastUpdated()).isTrue();
        assertThat(stats.sums()).containsEntry("count", "3").containsEntry("sum", "7.5");
    }

    private Carryover.Ended export(String... options) throws IOException, InterruptedException {
        String[] all = Stream.concat(
                        Stream.of("export", "--checkpoint=" + checkpoint, "--out=" + out, "--master=local[2]"),
                        Stream.of(options))
                .toArray(String[]::new);
        return RealInstallation.carryover().run(folder.resolve("errors"), all);
    }

    private List<Path> stateFiles() throws IOException {
        try (Stream<Path> files = Files.walk(checkpoint)) {
            return files.filter(file -> file.getFileName().toString().startsWith("part-"))
                    .toList();
        }
    }

    private CarriedFolder carried() throws IOException {
        return CarriedFolder.open(out.toString(), new Configuration());
    }
}
