package io.carryover.dstream.sink;

import static io.carryover.dstream.LocalSpark.SPARK;
import static io.carryover.dstream.LocalSpark.linesOfBatch;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.carryover.legacy.virtualtime.VirtualTimeStreaming;
import io.carryover.scenarios.input.Rejected;
import io.carryover.scenarios.input.SourcePosition;
import io.carryover.scenarios.options.Sink;
import java.io.Serializable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.streaming.api.java.JavaDStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutputsTest {

    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final Instant FIRST = START.plusSeconds(1);
    private static final Instant SECOND = START.plusSeconds(2);

    @TempDir
    private Path folder;

    private Path output;
    private Path deadLetter;
    private String checkpoint;

    record Number(int value) implements Serializable {}

    @BeforeEach
    void nameFolders() {
        output = folder.resolve("output");
        deadLetter = folder.resolve("dead-letter");
        checkpoint = folder.resolve("checkpoint").toString();
    }

    @Test
    void writesRowsAndRejectsOfEveryBatch() {
        try (VirtualTimeStreaming streaming = start(Optional.of(deadLetter.toString()))) {
            streaming.runBatch(FIRST);
            streaming.runBatch(SECOND);
        }

        assertThat(linesOfBatch(output, FIRST.toEpochMilli())).containsExactly("{\"value\":1}");
        assertThat(linesOfBatch(output, SECOND.toEpochMilli())).containsExactly("{\"value\":3}");
        assertThat(linesOfBatch(deadLetter, FIRST.toEpochMilli()))
                .containsExactly("{\"file\":\"numbers\",\"line\":2,\"reason\":\"even\",\"value\":\"2\"}");
        assertThat(linesOfBatch(deadLetter, SECOND.toEpochMilli())).isEmpty();
    }

    @Test
    void goesOnWithoutADeadLetter() {
        try (VirtualTimeStreaming streaming = start(Optional.empty())) {
            streaming.runBatch(FIRST);
        }

        assertThat(linesOfBatch(output, FIRST.toEpochMilli())).containsExactly("{\"value\":1}");
    }

    @Test
    void writesAFailedBatchWithTheNextStart() throws Exception {
        Files.createFile(output);
        try (VirtualTimeStreaming streaming = start(Optional.of(deadLetter.toString()))) {
            assertThatThrownBy(() -> streaming.runBatch(FIRST)).hasMessageContaining("not a directory");
        }
        assertThat(deadLetter).doesNotExist();
        Files.delete(output);

        try (VirtualTimeStreaming streaming = VirtualTimeStreaming.recover(SPARK, checkpoint)) {
            streaming.restart();
        }

        assertThat(linesOfBatch(output, FIRST.toEpochMilli())).containsExactly("{\"value\":1}");
        assertThat(linesOfBatch(deadLetter, FIRST.toEpochMilli())).hasSize(1);
    }

    private VirtualTimeStreaming start(Optional<String> deadLetterFolder) {
        VirtualTimeStreaming streaming = VirtualTimeStreaming.create(SPARK, Duration.ofSeconds(1), checkpoint);
        JavaDStream<Integer> numbers = streaming.input(Map.of(FIRST, List.of(1, 2), SECOND, List.of(3)));
        Outputs.wire(
                numbers.filter(number -> number % 2 == 1).map(Number::new),
                Number.class,
                new Sink.JsonLines(output.toString()),
                numbers.filter(number -> number % 2 == 0).map(OutputsTest::reject),
                deadLetterFolder);
        streaming.start(START);
        return streaming;
    }

    private static Rejected reject(Integer number) {
        return new Rejected(SourcePosition.inFile("numbers", number), "even", number.toString());
    }
}
