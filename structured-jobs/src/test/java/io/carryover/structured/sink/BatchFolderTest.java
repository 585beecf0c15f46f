package io.carryover.structured.sink;

import static org.assertj.core.api.Assertions.assertThat;

import io.carryover.structured.WithSpark;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(WithSpark.class)
class BatchFolderTest {

    private final SparkSession spark;
    private final Path folder;
    private final BatchFolder batches;

    BatchFolderTest(SparkSession spark, @TempDir Path folder) {
        this.spark = spark;
        this.folder = folder;
        this.batches = new BatchFolder(folder.toString(), BatchFolder.Format.JSON_LINES);
    }

    @Test
    void keepsEachBatchInAFolderOfItsOwn() throws IOException {
        write(0, "a", "b");
        write(1, "c");

        assertThat(rows(0)).containsExactly("a", "b");
        assertThat(rows(1)).containsExactly("c");
    }

    @Test
    void replacesABatchThatRunsAgain() throws IOException {
        write(0, "a", "b", "c");
        write(0, "d");

        assertThat(rows(0)).containsExactly("d");
    }

    @Test
    void leavesNoFolderForABatchWithoutRows() {
        write(0);

        assertThat(folder.resolve("batch=0")).doesNotExist();
    }

    @Test
    void takesAwayABatchThatRunsAgainWithoutRows() {
        write(0, "a");
        write(0);

        assertThat(folder.resolve("batch=0")).doesNotExist();
    }

    @Test
    void readersSkipWhatAKilledAttemptHasLeft() throws IOException {
        write(0, "a");
        leaveBehind(".writing/batch-1-new/part-00000-id.txt", "half a ro");

        assertThat(spark.read().textFile(folder.toString()).collectAsList()).containsExactly("a");
    }

    @Test
    void takesAwayWhatAKilledAttemptHasLeft() throws IOException {
        leaveBehind(".writing/batch-1-new/part-00007-id.txt", "half a ro");
        leaveBehind(".writing/batch-1-old/part-00000.jsonl", "moved aside");

        write(1, "a");

        assertThat(rows(1)).containsExactly("a");
        assertThat(folder.resolve(".writing")).isEmptyDirectory();
    }

    private void write(long batch, String... rows) {
        batches.replace(batch, spark.createDataset(List.of(rows), Encoders.STRING()));
    }

    private List<String> rows(long batch) throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("batch=" + batch))) {
            List<Path> parts = files.filter(file -> file.toString().matches(".*/part-\\d{5}\\.jsonl"))
                    .sorted()
                    .toList();
            return parts.stream().flatMap(BatchFolderTest::lines).toList();
        }
    }

    private static Stream<String> lines(Path file) {
        try {
            return Files.readAllLines(file).stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void leaveBehind(String file, String content) throws IOException {
        Path path = folder.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, content);
    }
}
