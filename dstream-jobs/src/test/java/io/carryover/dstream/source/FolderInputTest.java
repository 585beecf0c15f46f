package io.carryover.dstream.source;

import static io.carryover.dstream.LocalSpark.SPARK;
import static io.carryover.dstream.LocalSpark.linesOfBatch;
import static org.assertj.core.api.Assertions.assertThat;

import io.carryover.dstream.sink.JsonLinesSink;
import io.carryover.legacy.ScalaTags;
import io.carryover.legacy.virtualtime.VirtualTimeStreaming;
import io.carryover.scenarios.input.JsonLinesFile;
import io.carryover.scenarios.input.RawRecord;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.streaming.Time;
import org.apache.spark.streaming.api.java.JavaDStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderInputTest {

    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    @TempDir
    private Path folder;

    private Path input;
    private Path output;
    private String checkpoint;

    @BeforeEach
    void makeFolders() throws IOException {
        input = Files.createDirectory(folder.resolve("input"));
        output = folder.resolve("output");
        checkpoint = folder.resolve("checkpoint").toString();
    }

    @Test
    void readsOldFilesAndNewOnesEachOnce() throws IOException {
        write("old.jsonl", "a", "b");
        Files.setLastModifiedTime(input.resolve("old.jsonl"), FileTime.from(Instant.parse("2001-01-01T00:00:00Z")));
        try (VirtualTimeStreaming streaming = start()) {
            streaming.runBatch(step(1));
            write("new.json", "c");
            streaming.runBatch(step(2));
            streaming.runBatch(step(3));
        }

        assertThat(batch(1)).containsExactly("old.jsonl:1 a", "old.jsonl:2 b");
        assertThat(batch(2)).containsExactly("new.json:1 c");
        assertThat(batch(3)).isEmpty();
    }

    @Test
    void passesOverHiddenUnfinishedAndOtherFiles() throws IOException {
        write(".hidden.jsonl", "a");
        write("_other.jsonl", "a");
        write("growing.jsonl.tmp", "a");
        write("readme.txt", "a");
        Files.createDirectory(input.resolve("folder.jsonl"));
        try (VirtualTimeStreaming streaming = start()) {
            streaming.runBatch(step(1));
        }

        assertThat(batch(1)).isEmpty();
    }

    @Test
    void takesAFileAgainThatHasLeftAndComesBack() throws IOException {
        write("a.jsonl", "first");
        try (VirtualTimeStreaming streaming = start()) {
            streaming.runBatch(step(1));
            Files.delete(input.resolve("a.jsonl"));
            streaming.runBatch(step(2));
            write("a.jsonl", "second");
            streaming.runBatch(step(3));
        }

        assertThat(batch(1)).containsExactly("a.jsonl:1 first");
        assertThat(batch(3)).containsExactly("a.jsonl:1 second");
    }

    @Test
    void makesOneRejectOfAFileThatIsTooBig() throws IOException {
        try (RandomAccessFile big =
                new RandomAccessFile(input.resolve("big.jsonl").toFile(), "rw")) {
            big.setLength(JsonLinesFile.MAX_BYTES + 1);
        }
        write("small.jsonl", "a");
        try (VirtualTimeStreaming streaming = start()) {
            streaming.runBatch(step(1));
        }

        assertThat(batch(1))
                .containsExactly(
                        "big.jsonl:0 the file has 67108865 bytes, more than 67108864; split it", "small.jsonl:1 a");
    }

    @Test
    void readsTheSameFilesInTheSameBatchWhenItIsRecovered() throws IOException {
        try (VirtualTimeStreaming streaming = start()) {
            write("a.jsonl", "a");
            streaming.runBatch(step(1));
            write("b.jsonl", "b");
            streaming.runBatch(step(2));
        }
        new JsonLinesSink(output.toString()).write(step(2).toEpochMilli(), SPARK.emptyRDD());
        write("c.jsonl", "c");

        try (VirtualTimeStreaming streaming = VirtualTimeStreaming.recover(SPARK, checkpoint)) {
            assertThat(streaming.restart()).isEqualTo(step(2));
            streaming.runBatch(step(3));
        }

        assertThat(batch(2)).containsExactly("b.jsonl:1 b");
        assertThat(batch(3)).containsExactly("c.jsonl:1 c");
    }

    private VirtualTimeStreaming start() {
        VirtualTimeStreaming streaming = VirtualTimeStreaming.create(SPARK, Duration.ofSeconds(1), checkpoint);
        JavaDStream<RawRecord> records = JavaDStream.fromDStream(
                new FolderInput(streaming.context().ssc(), input.toUri().toString()), ScalaTags.any());
        JsonLinesSink sink = new JsonLinesSink(output.toString());
        records.foreachRDD((JavaRDD<RawRecord> batch, Time time) ->
                sink.write(time.milliseconds(), batch.map(FolderInputTest::text)));
        streaming.start(START);
        return streaming;
    }

    private static String text(RawRecord record) {
        String value = record.defect() == null ? new String(record.value(), StandardCharsets.UTF_8) : record.defect();
        return record.position().source() + ":" + record.position().offset() + " " + value;
    }

    private void write(String name, String... lines) throws IOException {
        Files.write(input.resolve(name), List.of(lines));
    }

    private List<String> batch(int number) {
        return linesOfBatch(output, step(number).toEpochMilli());
    }

    private static Instant step(int number) {
        return START.plusSeconds(number);
    }
}
