package io.carryover.legacy.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.carryover.legacy.checkpoint.AllowedClasses;
import io.carryover.legacy.checkpoint.ReadOptions;
import io.carryover.legacy.checkpoint.UnreadableCheckpointException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A checkpoint of which one file is spoilt: the export is refused, names the file, and leaves nothing. */
class SpoiltExportTest {

    private static final ReadOptions OPTIONS = new ReadOptions(AllowedClasses.of(List.of(), List.of()), false);

    @TempDir
    private static Path whole;

    @TempDir
    private Path folder;

    private Path checkpoint;
    private Path out;

    /** Words in both partitions, with their state on disk as of the last batch. */
    @BeforeAll
    static void countWords() {
        LegacyRun.everySecond(Collections.nCopies(10, List.of("a b c d e f")))
                .of(Jobs::wordCount, TestSpark.with(Map.of()), whole);
    }

    @BeforeEach
    void copy() throws IOException {
        checkpoint = folder.resolve("checkpoint");
        out = folder.resolve("out");
        try (Stream<Path> files = Files.walk(whole)) {
            for (Path file : files.toList()) {
                Files.copy(file, checkpoint.resolve(whole.relativize(file).toString()));
            }
        }
    }

    @AfterAll
    static void stopSpark() {
        TestSpark.stop();
    }

    @Test
    void takesTheCopyThatIsWhole() throws IOException {
        LegacyExport.run(TestSpark.with(Map.of()).session(), request(), OPTIONS);

        assertThat(out.resolve("_SUCCESS")).exists();
    }

    @Test
    void refusesAStateFileThatWasCut() throws IOException {
        Path part = stateFile();
        cut(part);

        isRefusedBecauseOf(part);
    }

    @Test
    void refusesAStateFileThatWasCutAndHasNoChecksum() throws IOException {
        Path part = stateFile();
        cut(part);
        Files.delete(checksumOf(part));

        isRefusedBecauseOf(part);
    }

    @Test
    void refusesAStateThatLacksAFile() throws IOException {
        Path part = stateFile();
        Files.delete(part);

        isRefusedBecauseOf(part);
    }

    @Test
    void refusesAGraphWithAFlippedBit() throws IOException {
        Path metadata = graphFile();
        byte[] bytes = Files.readAllBytes(metadata);
        bytes[bytes.length / 2] ^= 1;
        Files.write(metadata, bytes);

        isRefusedBecauseOf(metadata);
    }

    @Test
    void refusesAGraphThatWasCutAndHasNoChecksum() throws IOException {
        Path metadata = graphFile();
        cut(metadata);
        Files.delete(checksumOf(metadata));

        isRefusedBecauseOf(metadata);
    }

    private void isRefusedBecauseOf(Path file) {
        Map<Path, String> before = Tree.of(checkpoint);
        SparkSession spark = TestSpark.with(Map.of()).session();

        assertThatThrownBy(() -> LegacyExport.run(spark, request(), OPTIONS))
                .satisfies(refusal ->
                        assertThat(isUnsafe(refusal)).as(refusal.toString()).isTrue())
                .hasMessageContaining(file.getFileName() + ": ")
                .hasMessageNotContaining("\n");
        assertThat(out).doesNotExist();
        assertThat(Tree.of(checkpoint)).isEqualTo(before);
    }

    private ExportRequest request() {
        return new ExportRequest(checkpoint.toString(), out.toString(), null, null, false);
    }

    /** What the command ends with 4 for. */
    private static boolean isUnsafe(Throwable refusal) {
        return refusal instanceof UnreadableCheckpointException
                || refusal instanceof RefusedExportException export
                        && export.reason() == RefusedExportException.Reason.UNSAFE;
    }

    private static void cut(Path file) throws IOException {
        byte[] whole = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(whole, whole.length / 2));
    }

    private static Path checksumOf(Path file) {
        return file.resolveSibling("." + file.getFileName() + ".crc");
    }

    /** One with something in it. */
    private Path stateFile() throws IOException {
        return last("part-\\d+", Comparator.comparingLong(file -> file.toFile().length()));
    }

    private Path graphFile() throws IOException {
        return last("checkpoint-\\d+", Comparator.naturalOrder());
    }

    private Path last(String name, Comparator<Path> order) throws IOException {
        try (Stream<Path> files = Files.walk(checkpoint)) {
            return files.filter(file -> file.getFileName().toString().matches(name))
                    .max(order)
                    .orElseThrow();
        }
    }
}
