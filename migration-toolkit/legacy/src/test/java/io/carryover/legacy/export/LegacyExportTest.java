package io.carryover.legacy.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.carryover.carried.CutKind;
import io.carryover.carried.Offsets;
import io.carryover.carried.RefusedFolderException;
import io.carryover.legacy.checkpoint.AllowedClasses;
import io.carryover.legacy.checkpoint.LegacyCheckpoint;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.streaming.Durations;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import scala.Tuple2;

/** State out of the checkpoints of real jobs, which write it in every tenth batch or so. */
class LegacyExportTest {

    /** An a in each of twelve batches, a b in the third and the eleventh. */
    private static final List<List<String>> LINES = Stream.iterate(1, batch -> batch <= 12, batch -> batch + 1)
            .map(batch -> List.of(batch == 3 || batch == 11 ? "a b" : "a"))
            .toList();

    @TempDir
    private Path folder;

    private Path checkpoint;
    private Path out;

    @AfterAll
    static void stopSpark() {
        TestSpark.stop();
    }

    @BeforeEach
    void nameTheFolders() {
        checkpoint = folder.resolve("checkpoint");
        out = folder.resolve("out");
    }

    @ParameterizedTest
    @ValueSource(strings = {"JavaSerializer", "KryoSerializer"})
    void carriesBoxedTypesAsOfTheNewestStateOnDisk(String serializer) throws Exception {
        TestSpark job = TestSpark.with(Map.of("spark.serializer", "org.apache.spark.serializer." + serializer));
        LegacyRun.everySecond(LINES).of(Jobs::wordCount, job, checkpoint);
        Map<Path, String> before = Tree.of(checkpoint);

        TestSpark spark = TestSpark.with(Map.of());
        Exported exported = Exported.of(spark, checkpoint, out);

        assertThat(exported.rows("updateStateByKey-1"))
                .containsExactly("{\"key\":\"a\",\"state\":10}", "{\"key\":\"b\",\"state\":1}");
        assertThat(exported.stream("updateStateByKey-1")).satisfies(stream -> {
            assertThat(stream.operation()).isEqualTo("updateStateByKey");
            assertThat(stream.keyClass()).isEqualTo("java.lang.String");
            assertThat(stream.stateClass()).isEqualTo("java.lang.Integer");
            assertThat(stream.rows()).isEqualTo(2);
            assertThat(stream.hasLastUpdated()).isFalse();
            assertThat(stream.sums()).isEqualTo(Map.of("state", "11"));
        });
        assertThat(exported.manifest().cut()).satisfies(cut -> {
            assertThat(Instant.ofEpochMilli(cut.batch())).isEqualTo("2026-01-01T00:00:10Z");
            assertThat(cut.kind()).isEqualTo(CutKind.STATE_ON_DISK);
            assertThat(cut.notes().get(0))
                    .startsWith("The legacy job has written the outputs of the batches behind the cut, 2 batches from"
                            + " 2026-01-01T00:00:11Z to 2026-01-01T00:00:12Z;");
        });
        assertThat(exported.manifest().source().batchIntervalMs()).isEqualTo(1000);
        assertThat(exported.manifest().watermarkMs()).isNull();
        assertThat(exported.folder().offsets()).isEqualTo(Offsets.NONE);
        assertThat(Tree.of(checkpoint)).as("the checkpoint stays as it is").isEqualTo(before);
    }

    @Test
    void carriesSeveralStreams() throws Exception {
        TestSpark spark = TestSpark.with(Map.of());
        LegacyRun.everySecond(LINES).of(Jobs::lettersAndFirsts, spark, checkpoint);

        Exported exported = Exported.of(spark, checkpoint, out);

        assertThat(exported.rows("updateStateByKey-1"))
                .containsExactly(
                        "{\"key\":\"a\",\"state\":{\"_1\":10,\"_2\":10}}",
                        "{\"key\":\"b\",\"state\":{\"_1\":1,\"_2\":1}}");
        assertThat(exported.rows("mapWithState-1"))
                .containsExactly(
                        "{\"key\":\"a\",\"state\":{\"times\":10},\"lastUpdated\":\"2026-01-01T00:00:10.000Z\"}",
                        "{\"key\":\"b\",\"state\":{\"times\":1},\"lastUpdated\":\"2026-01-01T00:00:03.000Z\"}");
        assertThat(exported.stream("mapWithState-1").hasLastUpdated()).isTrue();
        assertThat(exported.stream("updateStateByKey-1").sums()).isEqualTo(Map.of("_1", "11", "_2", "11"));
    }

    /** Twelve and forty seconds: none in common within 44. */
    @ParameterizedTest
    @ValueSource(strings = {"JavaSerializer", "KryoSerializer"})
    void rollsForwardWhereNoBatchHasTheStateOfAllStreams(String serializer) throws Exception {
        TestSpark job = TestSpark.with(Map.of("spark.serializer", "org.apache.spark.serializer." + serializer));
        new LegacyRun(Duration.ofSeconds(4), LINES.subList(0, 11)).of(Jobs::lettersAndFirsts, job, checkpoint);
        Map<Path, String> before = Tree.of(checkpoint);

        TestSpark spark = TestSpark.with(rollForwardSettings());
        assertThatThrownBy(() -> Exported.of(spark, checkpoint, out))
                .isInstanceOf(RefusedExportException.class)
                .hasMessageStartingWith("there is no batch with the state of every state stream on disk (")
                .hasMessageContaining("mapWithState-1 has that of 2026-01-01T00:00:40Z")
                .hasMessageEndingWith("give --roll-forward, which computes the state of the last completed batch");
        assertThat(out).doesNotExist();

        Exported exported = Exported.rolledForward(spark, checkpoint, out);

        assertThat(exported.rows("updateStateByKey-1"))
                .containsExactly(
                        "{\"key\":\"a\",\"state\":{\"_1\":11,\"_2\":11}}",
                        "{\"key\":\"b\",\"state\":{\"_1\":2,\"_2\":2}}");
        assertThat(exported.rows("mapWithState-1"))
                .containsExactly(
                        "{\"key\":\"a\",\"state\":{\"times\":11},\"lastUpdated\":\"2026-01-01T00:00:44.000Z\"}",
                        "{\"key\":\"b\",\"state\":{\"times\":2},\"lastUpdated\":\"2026-01-01T00:00:44.000Z\"}");
        assertThat(exported.manifest().cut().kind()).isEqualTo(CutKind.ROLLED_FORWARD);
        assertThat(exported.manifest().cut().notes().get(0)).startsWith("No output comes a second time");
        assertThat(Tree.of(checkpoint)).as("the checkpoint stays as it is").isEqualTo(before);
        assertThat(out.resolve("_rolling")).doesNotExist();
    }

    @Test
    void rollsForwardFromNothingOnDisk() throws Exception {
        LegacyRun.everySecond(LINES.subList(0, 3)).of(Jobs::lettersAndFirsts, TestSpark.with(Map.of()), checkpoint);
        TestSpark spark = TestSpark.with(rollForwardSettings());
        Exported exported = Exported.rolledForward(spark, checkpoint, out);

        assertThat(exported.rows("mapWithState-1"))
                .containsExactly(
                        "{\"key\":\"a\",\"state\":{\"times\":3},\"lastUpdated\":\"2026-01-01T00:00:03.000Z\"}",
                        "{\"key\":\"b\",\"state\":{\"times\":1},\"lastUpdated\":\"2026-01-01T00:00:03.000Z\"}");
    }

    @Test
    void carriesAnEmptyStreamWithoutFiles() throws Exception {
        TestSpark spark = TestSpark.with(Map.of());
        LegacyRun.everySecond(Collections.nCopies(10, List.of())).of(Jobs::wordCount, spark, checkpoint);

        Exported exported = Exported.of(spark, checkpoint, out);

        assertThat(exported.stream("updateStateByKey-1").rows()).isZero();
        assertThat(out.resolve("state")).doesNotExist();
    }

    @Test
    void refusesToWriteWhereItMustNot() throws Exception {
        TestSpark spark = TestSpark.with(Map.of());
        LegacyRun.everySecond(LINES).of(Jobs::wordCount, spark, checkpoint);

        assertThatThrownBy(() -> Exported.of(spark, checkpoint, checkpoint.resolve("export")))
                .isInstanceOf(RefusedExportException.class)
                .hasMessageContaining("lies in the checkpoint");
        Files.createDirectories(out);
        Files.writeString(out.resolve("something"), "precious");
        assertThatThrownBy(() -> Exported.of(spark, checkpoint, out))
                .isInstanceOf(RefusedFolderException.class)
                .hasMessageContaining("is not empty");
        assertThat(out.resolve("something")).hasContent("precious");
    }

    @Test
    void leavesNothingWhereAStateFileIsDamaged() throws Exception {
        TestSpark spark = TestSpark.with(Map.of());
        LegacyRun.everySecond(LINES).of(Jobs::wordCount, spark, checkpoint);
        Path part = lastPart();
        byte[] whole = Files.readAllBytes(part);
        Files.write(part, Arrays.copyOf(whole, whole.length / 2));
        Files.createDirectories(out);
        Files.writeString(out.resolve("_UNFINISHED"), "");
        Files.writeString(out.resolve("manifest.json"), "of an interrupted one");

        assertThatThrownBy(() -> Exported.of(spark, checkpoint, out))
                .isInstanceOf(RefusedExportException.class)
                .hasMessageContaining(part + ": is damaged");
        assertThat(out).doesNotExist();

        Files.write(part, whole);
        assertThat(Exported.of(spark, checkpoint, out).rows("updateStateByKey-1"))
                .containsExactly("{\"key\":\"a\",\"state\":10}", "{\"key\":\"b\",\"state\":1}");
    }

    @Test
    void refusesAStateFileThatClaimsMoreThanAnyMemoryHolds() throws Exception {
        TestSpark spark = TestSpark.with(Map.of());
        LegacyRun.everySecond(LINES).of(Jobs::wordCount, spark, checkpoint);
        Path part = lastPart();
        Files.delete(part.resolveSibling("." + part.getFileName() + ".crc"));
        Files.write(part, claimingTooMuch());

        assertThatThrownBy(() -> Exported.of(spark, checkpoint, out))
                .isInstanceOf(RefusedExportException.class)
                .hasMessageContaining(part + ": is damaged, or needs more memory than");
        assertThat(out).doesNotExist();
    }

    /** A state whose array says that it is longer than arrays can be. */
    private static byte[] claimingTooMuch() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        byte[] state = new byte[8];
        try (ObjectOutputStream objects = new ObjectOutputStream(bytes)) {
            objects.writeObject(new Tuple2<>("a", state));
        }
        byte[] written = bytes.toByteArray();
        ByteBuffer.wrap(written).putInt(written.length - state.length - Integer.BYTES, Integer.MAX_VALUE);
        return written;
    }

    /** The second of two, with something in it. */
    private Path lastPart() throws IOException {
        try (Stream<Path> files = Files.walk(checkpoint)) {
            return files.filter(file -> file.endsWith("part-00001")).findFirst().orElseThrow();
        }
    }

    @Test
    void saysThatWindowsOfInputAreNotCarried() throws Exception {
        TestSpark spark = TestSpark.with(Map.of());
        LegacyRun.everySecond(LINES).of(lines -> Jobs.wordCount(lines.window(Durations.seconds(2))), spark, checkpoint);

        assertThat(Exported.of(spark, checkpoint, out).manifest().cut().notes())
                .last()
                .asString()
                .startsWith("The job has windows over its input");
    }

    @Test
    void refusesAJobWithoutState() throws Exception {
        TestSpark spark = TestSpark.with(Map.of());
        LegacyRun.everySecond(LINES.subList(0, 2)).of(lines -> lines, spark, checkpoint);

        assertThatThrownBy(() -> Exported.of(spark, checkpoint, out))
                .isInstanceOf(RefusedExportException.class)
                .hasMessageContaining("the job keeps no state");
    }

    private Map<String, String> rollForwardSettings() {
        Configuration hadoop = new Configuration();
        return RollForwardSettings.of(LegacyCheckpoint.read(checkpoint.toString(), hadoop), AllowedClasses.ANY, hadoop);
    }
}
