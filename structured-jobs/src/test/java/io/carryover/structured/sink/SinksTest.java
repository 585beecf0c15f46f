package io.carryover.structured.sink;

import static org.assertj.core.api.Assertions.assertThat;

import io.carryover.migrated.records.RecordEncoder;
import io.carryover.scenarios.input.Rejected;
import io.carryover.scenarios.input.SourcePosition;
import io.carryover.structured.WithSpark;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(WithSpark.class)
class SinksTest {

    private static final Bill BILL = new Bill("x", Instant.parse("2026-01-01T00:00:00.500Z"), new BigDecimal("1.5"));

    private final SparkSession spark;
    private final String folder;

    SinksTest(SparkSession spark, @TempDir Path folder) {
        this.spark = spark;
        this.folder = folder.toString();
    }

    @Test
    void writesJsonLines() {
        new JsonLinesSink(folder).write(rows(BILL), 3);

        assertThat(spark.read().textFile(folder + "/batch=3").collectAsList())
                .containsExactly(
                        "{\"user\":\"x\",\"time\":\"2026-01-01T00:00:00.500Z\",\"amount\":1.500000000000000000}");
    }

    @Test
    void writesParquetWithTheTypesOfTheRecord() {
        new ParquetSink(folder).write(rows(BILL), 3);

        Dataset<?> read = spark.read().parquet(folder + "/batch=3");
        assertThat(read.schema().apply("time").dataType()).isEqualTo(DataTypes.TimestampType);
        assertThat(read.schema().apply("amount").dataType()).isEqualTo(DataTypes.createDecimalType(38, 18));
        assertThat(read.as(RecordEncoder.of(Bill.class)).first().time()).isEqualTo(BILL.time());
    }

    @Test
    void aParquetBatchWithoutRowsTakesAwayTheOneBefore() {
        new ParquetSink(folder).write(rows(BILL), 3);
        new ParquetSink(folder).write(rows(), 3);

        assertThat(Path.of(folder, "batch=3")).doesNotExist();
    }

    @Test
    void printsABatchWithItsRows() {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        ConsoleSink console = new ConsoleSink(new PrintStream(printed, true, StandardCharsets.UTF_8));

        console.write(rows(), 2);
        console.write(rows(BILL), 3);

        assertThat(printed.toString(StandardCharsets.UTF_8).lines())
                .hasSize(2)
                .first()
                .isEqualTo("batch 3");
    }

    @Test
    void keepsRejectsIfThereIsAFolderForThem() {
        Rejected reject = new Rejected(SourcePosition.inFile("a.jsonl", 1), "the record is not valid JSON", "x");
        Dataset<Rejected> rejects = spark.createDataset(List.of(reject), RecordEncoder.of(Rejected.class));

        new DeadLetterSink(Optional.of(folder)).write(rejects, 3);
        new DeadLetterSink(Optional.empty()).write(rejects, 4);

        assertThat(spark.read().textFile(folder + "/batch=3").collectAsList())
                .containsExactly("{\"file\":\"a.jsonl\",\"line\":1,"
                        + "\"reason\":\"the record is not valid JSON\",\"value\":\"x\"}");
        assertThat(Path.of(folder, "batch=4")).doesNotExist();
    }

    private Dataset<Bill> rows(Bill... bills) {
        return spark.createDataset(List.of(bills), RecordEncoder.of(Bill.class));
    }
}
