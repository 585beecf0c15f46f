package io.carryover.legacy.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.carryover.golden.Golden;
import io.carryover.legacy.checkpoint.AllowedClasses;
import io.carryover.legacy.checkpoint.ReadOptions;
import io.carryover.legacy.checkpoint.UnreadableCheckpointException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A checkpoint of which one file is spoilt: the export is refused, names the file, and leaves nothing. */
class SpoiltExportTest {

    private static final ReadOptions OPTIONS =
            new ReadOptions(AllowedClasses.of(List.of(), List.of("io.carryover.golden.*")), false);

    @TempDir
    private Path folder;

    private Path checkpoint;
    private Path out;

    @BeforeEach
    void unpack() throws IOException {
        Golden whole = Golden.ALL.stream()
                .filter(golden -> golden.spark().startsWith("4.")
                        && golden.operation().equals("mapWithState")
                        && golden.serializer().equals("Java"))
                .findFirst()
                .orElseThrow();
        checkpoint = whole.unpackedIn(folder);
        out = folder.resolve("out");
    }

    @AfterAll
    static void stopSpark() {
        TestSpark.stop();
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
        TestSpark spark = TestSpark.with(Map.of());

        assertThatThrownBy(() -> LegacyExport.run(
                        spark.session(),
                        new ExportRequest(checkpoint.toString(), out.toString(), null, null, false),
                        OPTIONS))
                .satisfies(refusal ->
                        assertThat(isUnsafe(refusal)).as(refusal.toString()).isTrue())
                .hasMessageContaining(file.getFileName() + ": ")
                .hasMessageNotContaining("\n");
        assertThat(out).doesNotExist();
        assertThat(Tree.of(checkpoint)).isEqualTo(before);
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
