package io.carryover.structured;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.carryover.carried.RefusedFolderException;
import io.carryover.scenarios.Side;
import io.carryover.scenarios.options.JobOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.SparkSession;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A job that begins with an export, as its main runs it. */
@ExtendWith(WithSpark.class)
class CarriedJobTest {

    private static final Configuration HADOOP = new Configuration();

    private final SparkSession spark;

    @TempDir
    private Path folder;

    CarriedJobTest(SparkSession spark) {
        this.spark = spark;
    }

    @Test
    void beginsWithTheExportAndMayBeStartedWithItAgain() throws Exception {
        RunningStatsExport.write(spark, folder.resolve("export"), "count");
        RunningStatsExport.writeOffsets(folder.resolve("other"), "{}");
        add("1.jsonl", "{\"userId\": \"ann\", \"amount\": 1}");

        run("export");

        assertThat(rows())
                .singleElement(InstanceOfAssertFactories.STRING)
                .contains("\"count\":2")
                .contains("\"sum\":6");
        assertThatCode(() -> check(options("export"))).doesNotThrowAnyException();
        assertThatExceptionOfType(RefusedFolderException.class)
                .isThrownBy(() -> check(options("other")))
                .withMessageContaining("has not begun with this export");
    }

    @Test
    void readsTheFilesOfTheExportNoMoreOnceItIsTakenOver() throws Exception {
        RunningStatsExport.write(spark, folder.resolve("export"), "count");
        add("1.jsonl", "{\"userId\": \"ann\", \"amount\": 1}");
        JobOptions options = options("export");
        check(options).owner(options, HADOOP).claim();

        damageState();

        assertThatExceptionOfType(RefusedFolderException.class).isThrownBy(() -> check(options));
        Files.writeString(
                Files.createDirectories(folder.resolve("checkpoint/job/commits"))
                        .resolve("0"),
                "v1");
        assertThat(check(options).folder()).isPresent();
    }

    @Test
    void leavesNoOwnerBehindWhereTheStateDoesNotFit() throws Exception {
        RunningStatsExport.write(spark, folder.resolve("export"), "times");
        add("1.jsonl", "{\"userId\": \"ann\", \"amount\": 1}");

        assertThatExceptionOfType(RefusedFolderException.class)
                .isThrownBy(() -> run("export"))
                .withMessageContaining("state.count: not in the export, the job wants bigint");
        assertThat(folder.resolve("checkpoint/job-options.json")).doesNotExist();
        assertThat(folder.resolve("checkpoint/job")).doesNotExist();
    }

    private void run(String export) throws Exception {
        JobOptions options = options(export);
        InitialState initialState = check(options);
        new JobRun(spark, options, initialState, HADOOP).run(MigratedJobs.find(options.scenario(), options.api()));
    }

    private static InitialState check(JobOptions options) throws IOException {
        InitialState initialState = InitialState.of(options, HADOOP);
        new StartChecks(options, initialState, HADOOP).run();
        return initialState;
    }

    private JobOptions options(String export) {
        return JobOptions.parse(
                Side.MIGRATED,
                ("--scenario running-stats --api groupState --source files --sink jsonl --available-now --input "
                                + folder.resolve("in") + " --output " + folder.resolve("out") + " --checkpoint "
                                + folder.resolve("checkpoint") + " --initial-state " + folder.resolve(export))
                        .split(" "));
    }

    private void add(String name, String line) throws IOException {
        Files.createDirectories(folder.resolve("in"));
        Files.writeString(folder.resolve("in").resolve(name), line + "\n");
    }

    private void damageState() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("export/state/users"))) {
            Path state = files.filter(file -> file.toString().endsWith(".parquet"))
                    .findFirst()
                    .orElseThrow();
            Files.writeString(state, "more", StandardOpenOption.APPEND);
        }
    }

    private List<String> rows() throws IOException {
        try (Stream<Path> files = Files.walk(folder.resolve("out"))) {
            return files.filter(file -> file.toString().endsWith(".jsonl"))
                    .flatMap(file -> lines(file).stream())
                    .toList();
        }
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
