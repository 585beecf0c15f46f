package io.carryover.structured.source;

import static org.assertj.core.api.Assertions.assertThat;

import io.carryover.scenarios.input.JsonLinesFile;
import io.carryover.scenarios.input.RawRecord;
import io.carryover.structured.WithSpark;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.api.java.function.VoidFunction2;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.streaming.StreamingQuery;
import org.apache.spark.sql.streaming.Trigger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(WithSpark.class)
class FileRecordsTest {

    private final SparkSession spark;
    private final Path input;
    private final Path checkpoint;

    FileRecordsTest(SparkSession spark, @TempDir Path folder) {
        this.spark = spark;
        this.input = folder.resolve("in put");
        this.checkpoint = folder.resolve("checkpoint");
    }

    @BeforeEach
    void createInput() throws IOException {
        Files.createDirectory(input);
    }

    @Test
    void numbersTheLinesOfEachFile() throws Exception {
        write("a.jsonl", "x\ny\n");
        write("b.json", "z");

        assertThat(readToEnd()).containsExactlyInAnyOrder("a.jsonl:1 x", "a.jsonl:2 y", "b.json:1 z");
    }

    @Test
    void goesOnWithTheFilesThatCameWhileItWasDown() throws Exception {
        write("a.jsonl", "x\n");
        readToEnd();
        write("b.jsonl", "y\n");

        assertThat(readToEnd()).containsExactly("b.jsonl:1 y");
        assertThat(readToEnd()).isEmpty();
    }

    @Test
    void takesAnOldFileThatCameLate() throws Exception {
        write("a.jsonl", "x\n");
        readToEnd();
        write("b.jsonl", "y\n");
        Files.setLastModifiedTime(input.resolve("b.jsonl"), FileTime.from(Instant.EPOCH));

        assertThat(readToEnd()).containsExactly("b.jsonl:1 y");
    }

    @Test
    void leavesOutOtherFilesAndFolders() throws Exception {
        write("a.jsonl", "x\n");
        write(".a.jsonl", "hidden\n");
        write("_a=b.jsonl", "hidden\n");
        write("a.jsonl.tmp", "half a li");
        Files.createDirectory(input.resolve("day=1"));
        write("day=1/a.jsonl", "deeper\n");

        assertThat(readToEnd()).containsExactly("a.jsonl:1 x");
    }

    @Test
    void rejectsABigFileAndReadsTheOthers() throws Exception {
        write("a.jsonl", "x\n");
        try (RandomAccessFile big =
                new RandomAccessFile(input.resolve("big.jsonl").toFile(), "rw")) {
            big.setLength(JsonLinesFile.MAX_BYTES + 1);
        }

        assertThat(readToEnd())
                .containsExactlyInAnyOrder(
                        "a.jsonl:1 x", "big.jsonl:0 the file has 67108865 bytes, more than 67108864; split it");
    }

    private void write(String file, String content) throws IOException {
        Files.writeString(input.resolve(file), content);
    }

    private List<String> readToEnd() throws Exception {
        List<RawRecord> records = new ArrayList<>();
        StreamingQuery query = FileRecords.of(spark, input.toString())
                .writeStream()
                .option("checkpointLocation", checkpoint.toString())
                .trigger(Trigger.AvailableNow())
                .foreachBatch(
                        (VoidFunction2<Dataset<RawRecord>, Long>) (batch, id) -> records.addAll(batch.collectAsList()))
                .start();
        query.awaitTermination();
        return records.stream().map(FileRecordsTest::text).toList();
    }

    private static String text(RawRecord record) {
        String value = record.defect() == null ? new String(record.value(), StandardCharsets.UTF_8) : record.defect();
        return record.position().source() + ":" + record.position().offset() + " " + value;
    }
}
