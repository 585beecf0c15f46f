package io.carryover.dstream.sink;

import static io.carryover.dstream.LocalSpark.SPARK;
import static io.carryover.dstream.LocalSpark.linesOfBatch;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.spark.api.java.JavaRDD;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JsonLinesSinkTest {

    private static final long BATCH = 1000;

    @TempDir
    private Path folder;

    @Test
    void replacesTheRowsOfABatchThatIsRunAgain() throws IOException {
        write(BATCH, "1", "2", "3");
        write(BATCH + 1, "other");
        write(BATCH, "4");

        assertThat(linesOfBatch(folder, BATCH)).containsExactly("4");
        assertThat(linesOfBatch(folder, BATCH + 1)).containsExactly("other");
    }

    @Test
    void removesWhatAnEarlierAttemptWroteWhenTheBatchHasNoRowsNow() throws IOException {
        write(BATCH, "1");
        write(BATCH);

        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void leavesTheBatchAsItWasWhenATaskFails() throws IOException {
        write(BATCH, "1");

        assertThatThrownBy(() -> sink().write(BATCH, rows("2", "boom").map(JsonLinesSinkTest::explode)))
                .hasMessageContaining("boom");

        assertThat(linesOfBatch(folder, BATCH)).containsExactly("1");
    }

    @Test
    void overwritesWhatABrokenAttemptLeft() throws IOException {
        Path attempt = Files.createDirectory(folder.resolve(".batch=1000.tmp"));
        Files.writeString(attempt.resolve("part-00000-0.jsonl"), "half");

        write(BATCH, "1");

        assertThat(linesOfBatch(folder, BATCH)).containsExactly("1");
        assertThat(attempt).doesNotExist();
    }

    private void write(long batch, String... rows) throws IOException {
        sink().write(batch, rows(rows));
    }

    private JsonLinesSink sink() {
        return new JsonLinesSink(folder.toString());
    }

    private static JavaRDD<String> rows(String... rows) {
        return SPARK.parallelize(List.of(rows), 2);
    }

    private static String explode(String row) {
        if (row.equals("boom")) {
            throw new IllegalStateException(row);
        }
        return row;
    }
}
