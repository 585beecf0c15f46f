package io.carryover.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.words.WordCount;
import io.carryover.carried.CarriedFolder;
import io.carryover.carried.CarriedStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.hadoop.ParquetReader;
import org.apache.parquet.hadoop.example.GroupReadSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The command as a process of its own, with the Spark job that it starts, whose executor is another: that one has the classes of the job
 * and of this toolkit from the jars alone that it is sent. The words that come: {@code to} and {@code be} in each second, {@code or} in the
 * third; the state on disk is that of the tenth, the job ended behind the twelfth.
 */
@Tag("full")
class ClusterExportTest {

    private static final String JOB = WordCount.class.getName();
    private static final String STATE_CLASS = WordCount.Word.class.getName();

    @TempDir
    private Path folder;

    private Path checkpoint;
    private Path out;
    private Path jar;
    private SmallCluster cluster;

    @BeforeEach
    void begin() throws Exception {
        checkpoint = folder.resolve("checkpoint");
        out = folder.resolve("out");
        jar = WordCountJar.in(folder);
        cluster = SmallCluster.in(folder);
    }

    @AfterEach
    void unlink() throws IOException {
        cluster.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"JavaSerializer", "KryoSerializer"})
    void carriesTheStateThatExecutorsRead(String serializer) throws Exception {
        runTheJob(serializer);

        Carryover.Ended ended = export("--jars=" + jar);

        assertThat(ended.exitCode()).as(ended.err()).isZero();
        assertThat(cluster.filesOfExecutors(jar.getFileName().toString()))
                .as("the executor has fetched the job's jar")
                .hasSize(1);
        assertThat(rows()).containsExactly(row("be", 10, 10, 0), row("or", 1, 1, 7), row("to", 10, 10, 0));
        assertThat(words().rows()).isEqualTo(3);
        assertThat(words().stateClass()).isEqualTo(STATE_CLASS);
        assertThat(words().sums()).isEqualTo(Map.of("count", "21", "lengths.element", "21"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"JavaSerializer", "KryoSerializer"})
    void makesNoObjectOfAForbiddenClassOnAnExecutor(String serializer) throws Exception {
        runTheJob(serializer);

        Carryover.Ended ended = export("--spark-conf=spark.jars=" + jar, "--allow=" + JOB + "," + JOB + "$$Lambda*");

        assertThat(ended.exitCode()).as(ended.err()).isEqualTo(ExitCodes.REFUSED);
        assertThat(ended.err().lines().reduce((first, second) -> second).orElse(""))
                .startsWith("carryover export: ")
                .containsPattern(checkpoint + "/.*/part-0000\\d: holds an object of ")
                .contains(" " + STATE_CLASS + ", which is neither of Spark nor of the job's jars");
        assertThat(Files.readString(cluster.filesOfExecutors("stderr").get(0)))
                .as("it is the executor that has refused")
                .contains("RejectedClassException")
                .contains(STATE_CLASS);
        assertThat(out).as("nothing is left of the export").doesNotExist();
    }

    @Test
    void computesTheStateOfTheLastBatchOnExecutors() throws Exception {
        runTheJob("KryoSerializer");

        Carryover.Ended ended = export("--jars=" + jar, "--roll-forward");

        assertThat(ended.exitCode()).as(ended.err()).isZero();
        assertThat(rows()).containsExactly(row("be", 12, 12, 0), row("or", 1, 1, 9), row("to", 12, 12, 0));
    }

    private void runTheJob(String serializer) throws Exception {
        Carryover.Ended job =
                new Carryover(folder, WordCount.class).run(folder.resolve("errors"), checkpoint.toString(), serializer);
        assertThat(job.exitCode()).as(job.err()).isZero();
    }

    private Carryover.Ended export(String... options) throws IOException, InterruptedException {
        String[] all = Stream.concat(
                        Stream.of("export", "--checkpoint=" + checkpoint, "--out=" + out), Stream.of(options))
                .toArray(String[]::new);
        return cluster.run(folder.resolve("errors"), all);
    }

    private CarriedStream words() throws IOException {
        return carried().manifest().streams().get(0);
    }

    private CarriedFolder carried() throws IOException {
        return CarriedFolder.open(out.toString(), new Configuration());
    }

    /** Sorted; each in one line. */
    private List<String> rows() throws IOException {
        List<String> rows = new ArrayList<>();
        try (Stream<Path> files = Files.list(out.resolve("state").resolve(words().name()))) {
            for (Path file :
                    files.filter(one -> one.toString().endsWith(".parquet")).toList()) {
                rows.addAll(rows(file));
            }
        }
        return rows.stream().sorted().toList();
    }

    private static List<String> rows(Path file) throws IOException {
        List<String> rows = new ArrayList<>();
        try (ParquetReader<Group> reader = ParquetReader.builder(
                        new GroupReadSupport(), new org.apache.hadoop.fs.Path(file.toUri()))
                .build()) {
            for (Group row = reader.read(); row != null; row = reader.read()) {
                rows.add(row.toString().strip().replaceAll("\\s+", " "));
            }
        }
        return rows;
    }

    /** A word that came in so many batches, one time each, and then in so many none. */
    private static String row(String word, int count, int ones, int zeros) {
        return "key: " + word + " state count: " + count + " lengths" + " list element: 1".repeat(ones)
                + " list element: 0".repeat(zeros);
    }
}
