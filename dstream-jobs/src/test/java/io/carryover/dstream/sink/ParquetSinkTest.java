package io.carryover.dstream.sink;

import static io.carryover.dstream.LocalSpark.SPARK;
import static org.assertj.core.api.Assertions.assertThat;

import io.carryover.legacy.records.RecordSchema;
import io.carryover.scenarios.Json;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ParquetSinkTest {

    private static final long BATCH = 1000;
    private static final Purchase FIRST =
            new Purchase(1, Instant.parse("2026-01-01T00:00:00.123Z"), new BigDecimal("12.30"), List.of("a", "b"));
    private static final Purchase SECOND =
            new Purchase(2, Instant.parse("2026-01-02T00:00:00Z"), new BigDecimal("0.07"), List.of());

    @TempDir
    private Path folder;

    record Purchase(int id, Instant time, BigDecimal amount, List<String> items) {}

    @Test
    void writesTimesAsTimestampsAndAmountsAsDecimals() throws IOException {
        write(FIRST, SECOND);

        List<Row> rows = read().orderBy("id").collectAsList();
        assertThat(rows).hasSize(2);
        assertThat(rows.get(0).getTimestamp(1).toInstant()).isEqualTo(FIRST.time());
        assertThat(rows.get(0).getDecimal(2)).isEqualByComparingTo(FIRST.amount());
        assertThat(rows.get(0).<String>getList(3)).containsExactly("a", "b");
        assertThat(rows.get(1).getDecimal(2)).isEqualByComparingTo(SECOND.amount());
    }

    @Test
    void replacesTheRowsOfABatchThatIsRunAgain() throws IOException {
        write(FIRST);
        write(SECOND);

        assertThat(read().collectAsList()).singleElement().satisfies(row -> assertThat(row.getInt(0))
                .isEqualTo(2));
    }

    @Test
    void removesWhatAnEarlierAttemptWroteWhenTheBatchHasNoRowsNow() throws IOException {
        write(FIRST);
        write();

        assertThat(folder).isEmptyDirectory();
    }

    private void write(Purchase... rows) throws IOException {
        new ParquetSink(folder.toString(), RecordSchema.of(Purchase.class))
                .write(BATCH, SPARK.parallelize(Stream.of(rows).map(Json::line).toList(), 2));
    }

    private Dataset<Row> read() {
        return SparkSession.active()
                .read()
                .parquet(folder.resolve("batch=" + BATCH).toString());
    }
}
