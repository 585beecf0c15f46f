package io.carryover.migrated.rollback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.carryover.carried.CarriedFolder;
import io.carryover.carried.CarriedStream;
import io.carryover.carried.CutKind;
import io.carryover.carried.RefusedFolderException;
import io.carryover.carried.SmallDisk;
import io.carryover.carried.SourceSide;
import io.carryover.migrated.checkpoint.RefusedQueryException;
import io.carryover.migrated.checkpoint.UnreadableState;
import io.carryover.migrated.virtualtime.VirtualTimeQuery;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.LocalFileSystem;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.streaming.OutputMode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two batches, at 101 and 102 seconds since 1970. */
class RollbackTest {

    private static final Instant START = Instant.ofEpochSecond(100);

    @TempDir
    private Path work;

    private final SparkSession spark = session();

    @AfterEach
    void filesAreAsEver() {
        SmallDisk.hasSpaceAgain();
        RunningQuery.stops();
        Configuration hadoop = spark.sparkContext().hadoopConfiguration();
        hadoop.unset("fs.file.impl");
        hadoop.unset("fs.file.impl.disable.cache");
    }

    @Test
    void carriesGroupStateAsOfTheLastCommittedBatch() throws IOException {
        run(Queries::groupState, List.of("kim home", "lee home"), List.of("kim cart"));

        CarriedFolder carried = rollback(60_000L);

        assertThat(carried.manifest().source().side()).isEqualTo(SourceSide.MIGRATED);
        assertThat(carried.manifest().cut().kind()).isEqualTo(CutKind.COMMITTED);
        CarriedStream stream = carried.manifest().streams().get(0);
        assertThat(stream.rows()).isEqualTo(2);
        assertThat(stream.sums()).isEqualTo(Map.of("state", "3"));
        assertThat(stream.keyClass()).isEqualTo("string");
        assertThat(rows(carried, stream, "state")).containsExactly("kim 2 102000", "lee 1 101000");
    }

    @Test
    void carriesEachVariableOfTransformWithState() throws IOException {
        run(Queries::transformWithState, List.of("kim home", "lee home"), List.of("kim cart", "kim home"));

        CarriedFolder carried = rollback(60_000L);

        assertThat(carried.manifest().streams())
                .extracting(CarriedStream::name)
                .containsExactly("byPage", "count", "pages");
        assertThat(rows(carried, carried.manifest().streams().get(0), "to_json(array_sort(map_entries(state)))"))
                .containsExactly(
                        "kim [{\"key\":\"cart\",\"value\":1},{\"key\":\"home\",\"value\":2}] 102000",
                        "lee [{\"key\":\"home\",\"value\":1}] 101000");
        assertThat(rows(carried, carried.manifest().streams().get(1), "state"))
                .containsExactly("kim 3 102000", "lee 1 101000");
        assertThat(rows(carried, carried.manifest().streams().get(2), "array_join(state, ',')"))
                .containsExactly("kim home,cart,home 102000", "lee home 101000");
    }

    @Test
    void saysThatTimeoutsStartAgainWhereTheLastEventsAreNotKnown() throws IOException {
        run(Queries::groupState, List.of("kim home"));

        CarriedFolder carried = rollback(null);

        assertThat(carried.manifest().streams().get(0).hasLastUpdated()).isFalse();
        assertThat(carried.manifest().cut().notes()).anySatisfy(note -> assertThat(note)
                .startsWith("when the keys of groupState had their last events is not known"));
    }

    @Test
    void leavesABatchOutThatWasNotCommitted() throws IOException {
        run(Queries::groupState, List.of("kim home"), List.of("kim cart"));
        Files.delete(work.resolve("checkpoint/commits/1"));
        Files.deleteIfExists(work.resolve("checkpoint/commits/.1.crc"));

        CarriedFolder carried = rollback(60_000L);

        assertThat(carried.manifest().cut().batch()).isZero();
        assertThat(carried.manifest().source().pendingBatches()).containsExactly(1L);
        assertThat(carried.manifest().cut().notes().get(0)).startsWith("the query had begun batch 1");
        assertThat(rows(carried, carried.manifest().streams().get(0), "state")).containsExactly("kim 1 101000");
    }

    @Test
    void carriesTheWatermarkOfTheLastBatchAndOfTheNext() throws IOException {
        run(Queries::eventTime, List.of("kim 40"), List.of("kim 50"));

        CarriedFolder carried = rollback(null);

        assertThat(carried.manifest().watermarkMs()).isEqualTo(40_000);
        assertThat(carried.manifest().nextWatermarkMs()).isEqualTo(50_000);
    }

    @Test
    void carriesTheWatermarkThatTheQueryWasBegunWithUntilItsOwnHasPassedIt() throws IOException {
        run(Queries::eventTime, List.of("kim 40"), List.of("kim 50"));

        assertWatermarks(rollbackOfOneBegunWith(",\"watermarkMs\":45000", "passed-by-the-next"), 45_000, 50_000);
        assertWatermarks(rollbackOfOneBegunWith(",\"watermarkMs\":60000", "not-passed"), 60_000, 60_000);
        assertWatermarks(rollbackOfOneBegunWith(",\"watermarkMs\":null", "none"), 40_000, 50_000);
        assertWatermarks(rollbackOfOneBegunWith("", "an-old-file"), 40_000, 50_000);
    }

    @Test
    void carriesTheWatermarkThatItIsToldOfOneThatDoesNotRememberIt() throws IOException {
        run(Queries::groupState, List.of("kim home"));
        String out = work.resolve("carried").toString();

        RollbackResult result = Rollback.run(spark, new RollbackRequest(checkpoint(), out, null, 45_000L));

        assertThat(result.watermarkMs()).isEqualTo(45_000);
        assertWatermarks(open(out), 45_000, 45_000);
    }

    @Test
    void refusesToWriteIntoTheCheckpoint() throws IOException {
        run(Queries::groupState, List.of("kim home"));
        Map<String, String> before = files(work.resolve("checkpoint"));

        for (String out :
                List.of(checkpoint(), checkpoint() + "/state/back", "file:" + checkpoint() + "/../checkpoint/b")) {
            assertThatThrownBy(() -> Rollback.run(spark, new RollbackRequest(checkpoint(), out, null)))
                    .isInstanceOf(MistakenRequestException.class)
                    .hasMessage("--out " + out + ": lies in the checkpoint, which stays as it is: give another folder");
        }
        assertThat(files(work.resolve("checkpoint"))).isEqualTo(before);
    }

    @Test
    void leavesNothingOnADiskThatIsFullAndStartsOver() throws IOException {
        run(Queries::groupState, List.of("kim home", "lee home"));
        Path out = Files.createDirectory(work.resolve("out")).resolve("carried");
        RollbackRequest request = new RollbackRequest(checkpoint(), out.toString(), 60_000L);
        filesAre(SmallDisk.class);

        for (String full : List.of("part-", "offsets.json", "manifest.json")) {
            SmallDisk.isFullAt(full);
            assertThatThrownBy(() -> Rollback.run(spark, request))
                    .as(full)
                    .hasStackTraceContaining("No space left on device");
            assertThat(out).as(full).doesNotExist();
        }
        SmallDisk.hasSpaceAgain();
        Rollback.run(spark, request);

        CarriedFolder carried = open(out.toString());
        assertThat(rows(carried, carried.manifest().streams().get(0), "state"))
                .containsExactly("kim 1 101000", "lee 1 101000");
    }

    @Test
    void refusesAQueryThatStillRuns() throws IOException {
        run(Queries::groupState, List.of("kim home"));
        filesAre(RunningQuery.class);
        RunningQuery.runsIn(work.resolve("checkpoint"));

        assertThatThrownBy(() -> rollback(60_000L))
                .isInstanceOf(RefusedQueryException.class)
                .hasMessage(
                        checkpoint() + ": the query has committed batch 1 while its state as of batch 0 was read: stop"
                                + " the query first");
        assertThat(work.resolve("carried")).doesNotExist();
    }

    @Test
    void writesNothingIntoTheCheckpoint() throws IOException {
        run(Queries::transformWithState, List.of("kim home"));
        Map<String, String> before = files(work.resolve("checkpoint"));

        rollback(60_000L);

        assertThat(files(work.resolve("checkpoint"))).isEqualTo(before);
    }

    @Test
    void refusesTheStateOfABuiltInOperatorByName() {
        run(Queries::builtin, List.of("kim 40"));

        assertThatThrownBy(() -> rollback(null))
                .isInstanceOf(RefusedQueryException.class)
                .hasMessageContaining("the state of dedupe, a built-in operator");
        assertThat(work.resolve("carried")).doesNotExist();
    }

    @Test
    void refusesAVariableThatExpiresByItself() {
        run(Queries::withTimeToLive, List.of("kim home"));

        assertThatThrownBy(() -> rollback(null))
                .isInstanceOf(RefusedQueryException.class)
                .hasMessageContaining("variable count expires by itself (TTL)");
    }

    @Test
    void tellsStateThatCannotBeReadFromOtherFailures() throws IOException {
        run(Queries::groupState, List.of("kim home"));
        String checkpoint = work.resolve("checkpoint").toString();
        delete(work.resolve("checkpoint/state/0/0"), name -> name.endsWith(".zip") || name.endsWith(".changelog"));

        Throwable failure = catchThrowable(() -> rollback(null));

        assertThat(UnreadableState.in(failure, checkpoint)).hasValueSatisfying(refusal -> assertThat(refusal)
                .hasMessageStartingWith(checkpoint + ": its state cannot be read (")
                .hasMessageEndingWith("): restore it"));
        assertThat(UnreadableState.in(new IOException("disk full"), checkpoint)).isEmpty();
        assertThat(work.resolve("carried")).doesNotExist();
    }

    @Test
    void leavesAFolderThatWasThereEmptyWhereItFails() throws IOException {
        run(Queries::groupState, List.of("kim home"));
        delete(work.resolve("checkpoint/state/0/0"), name -> name.endsWith(".zip") || name.endsWith(".changelog"));
        Path out = Files.createDirectory(work.resolve("carried"));

        assertThat(catchThrowable(() -> rollback(null))).isNotNull();
        assertThat(out).isEmptyDirectory();
    }

    @Test
    void refusesAFolderThatHoldsSomethingElse() throws IOException {
        run(Queries::groupState, List.of("kim home"));
        Files.writeString(Files.createDirectories(work.resolve("carried")).resolve("diary.txt"), "mine");

        assertThatThrownBy(() -> rollback(null)).isInstanceOf(RefusedFolderException.class);
        assertThat(work.resolve("carried/diary.txt")).hasContent("mine");
    }

    @SafeVarargs
    private void run(Function<Dataset<String>, Dataset<String>> wiring, List<String>... batches) {
        try (VirtualTimeQuery<String> query = new VirtualTimeQuery<>(
                spark,
                Encoders.STRING(),
                wiring,
                OutputMode.Update(),
                work.resolve("checkpoint").toString(),
                Duration.ofSeconds(1))) {
            query.start(START, (timeMs, rows) -> {});
            for (int i = 0; i < batches.length; i++) {
                Instant time = START.plusSeconds(i + 1);
                query.add(batches[i]);
                query.trigger(time);
                query.await(time);
            }
        }
    }

    private CarriedFolder rollback(Long timeoutMs) throws IOException {
        String out = work.resolve("carried").toString();
        Rollback.run(spark, new RollbackRequest(checkpoint(), out, timeoutMs));
        return open(out);
    }

    private CarriedFolder open(String out) throws IOException {
        return CarriedFolder.open(out, spark.sparkContext().hadoopConfiguration());
    }

    private void filesAre(Class<? extends LocalFileSystem> type) {
        Configuration hadoop = spark.sparkContext().hadoopConfiguration();
        hadoop.set("fs.file.impl", type.getName());
        hadoop.set("fs.file.impl.disable.cache", "true");
    }

    private String checkpoint() {
        return work.resolve("checkpoint").toString();
    }

    /** The checkpoint says so as if the query had taken an export over. */
    private CarriedFolder rollbackOfOneBegunWith(String watermark, String name) throws IOException {
        Files.writeString(
                work.resolve("checkpoint/carried-from.json"),
                "{\"export\":\"file:/over\",\"manifest\":\"ab\"" + watermark + "}\n");
        String out = work.resolve(name).toString();
        Rollback.run(spark, new RollbackRequest(checkpoint(), out, null));
        return open(out);
    }

    private static void assertWatermarks(CarriedFolder carried, long ms, long nextMs) {
        assertThat(carried.manifest().watermarkMs()).isEqualTo(ms);
        assertThat(carried.manifest().nextWatermarkMs()).isEqualTo(nextMs);
    }

    private List<String> rows(CarriedFolder carried, CarriedStream stream, String state) {
        return spark
                .read()
                .parquet(carried.uriOf(stream))
                .selectExpr("concat_ws(' ', key, " + state + ", unix_millis(lastUpdated))")
                .as(Encoders.STRING())
                .collectAsList()
                .stream()
                .sorted()
                .toList();
    }

    private static void delete(Path folder, Predicate<String> names) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(one -> names.test(one.getFileName().toString()))
                    .toList()) {
                Files.delete(file);
            }
        }
    }

    /** What there is, and when it was written. */
    private static Map<String, String> files(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            Map<String, String> files = new TreeMap<>();
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                files.put(folder.relativize(file).toString(), Files.getLastModifiedTime(file) + " " + Files.size(file));
            }
            return files;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static SparkSession session() {
        SparkSession spark = SparkSession.builder()
                .master("local[2]")
                .config("spark.ui.enabled", false)
                .config("spark.driver.bindAddress", "127.0.0.1")
                .config("spark.driver.host", "127.0.0.1")
                .config("spark.sql.session.timeZone", "UTC")
                .getOrCreate();
        spark.conf().set("spark.sql.shuffle.partitions", "1");
        spark.conf()
                .set(
                        "spark.sql.streaming.stateStore.providerClass",
                        "org.apache.spark.sql.execution.streaming.state.RocksDBStateStoreProvider");
        return spark;
    }
}
