package io.carryover.migrated.restore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.carryover.carried.RefusedFolderException;
import io.carryover.migrated.records.RecordEncoder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.spark.api.java.function.MapGroupsFunction;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.KeyValueGroupedDataset;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CarriedStateTest {

    @AutoClose
    private static final SparkSession SPARK = LocalSpark.session();

    @TempDir
    private Path folder;

    @Test
    void fieldsFitByNameWhateverTheirOrderAndWidth() throws IOException {
        CarriedState carried = open("cast(2 as int) as count", "timestamp_seconds(3) as expiry");

        assertThat(rows(carried.state(Encoders.STRING(), RecordEncoder.of(Total.class))))
                .containsExactly("ann " + new Total(2, Instant.ofEpochSecond(3)));
        assertThat(rows(carried.datedState(Encoders.STRING(), RecordEncoder.of(Total.class))))
                .as("dated by the cut")
                .containsExactly("ann " + new Dated<>(new Total(2, Instant.ofEpochSecond(3)), 10_000));
        assertThat(carried.offsets().json()).isEqualTo("{\"clicks\":{\"0\":5}}");
    }

    @Test
    void aFieldOfAnotherTypeIsRefusedByName() throws IOException {
        CarriedState carried = open("timestamp_seconds(3) as expiry", "'two' as count");

        assertThatThrownBy(() -> carried.state(Encoders.STRING(), RecordEncoder.of(Total.class)))
                .isInstanceOf(RefusedFolderException.class)
                .hasMessageContaining("state.count: string in the export, the job wants bigint");
    }

    @Test
    void aFieldTooManyAndAMissingOneAreRefusedByName() throws IOException {
        CarriedState carried = open("timestamp_seconds(3) as expiry", "2L as total");

        assertThatThrownBy(() -> carried.state(Encoders.STRING(), RecordEncoder.of(Total.class)))
                .isInstanceOf(RefusedFolderException.class)
                .hasMessageContaining("state.count: not in the export, the job wants bigint")
                .hasMessageContaining("state.total: bigint in the export, nothing in the job");
    }

    @Test
    void aKeyOfAnotherTypeIsRefused() throws IOException {
        CarriedState carried = open("timestamp_seconds(3) as expiry", "2L as count");

        assertThatThrownBy(() -> carried.state(Encoders.INT(), RecordEncoder.of(Total.class)))
                .isInstanceOf(RefusedFolderException.class)
                .hasMessageContaining("key: string in the export, the job wants int");
    }

    @Test
    void oneOfSeveralStreamsIsChosenByName() throws IOException {
        CarriedState carried = CarriedState.open(
                SPARK,
                new Export(folder.resolve("export"), SPARK)
                        .stream("users", SPARK.sql("select 'ann' as key, 1 as state")).stream(
                                        "pages", SPARK.sql("select 'home' as key, 'x' as state"))
                                .finish(null));

        assertThat(rows(carried.stream("users").state(Encoders.STRING(), Encoders.INT())))
                .containsExactly("ann 1");
        assertThatThrownBy(() -> carried.state(Encoders.STRING(), Encoders.INT()))
                .isInstanceOf(RefusedFolderException.class)
                .hasMessageContaining("holds several streams: choose one of users, pages");
        assertThatThrownBy(() -> carried.stream("clicks"))
                .isInstanceOf(RefusedFolderException.class)
                .hasMessageContaining("holds no stream \"clicks\", but users, pages");
    }

    @Test
    void severalStreamsWithoutKeysCarryNothingWhicheverIsMeant() throws IOException {
        CarriedState carried = CarriedState.open(
                SPARK,
                new Export(folder.resolve("export"), SPARK)
                        .streamWithoutKeys("users")
                        .streamWithoutKeys("pages")
                        .finish(null));

        assertThat(rows(carried.state(Encoders.STRING(), Encoders.INT()))).isEmpty();
        assertThat(rows(carried.datedState(Encoders.STRING(), Encoders.INT()))).isEmpty();
    }

    @Test
    void aChangedFolderIsRefused() throws IOException {
        String export = new Export(folder.resolve("export"), SPARK)
                .stream("users", SPARK.sql("select 'ann' as key, 1 as state")).finish(null);
        Files.delete(Path.of(export, "_SUCCESS"));

        assertThatThrownBy(() -> CarriedState.open(SPARK, export)).isInstanceOf(RefusedFolderException.class);
    }

    @Test
    void aQueryGoesOnWithTheExportThatItBeganWith() throws IOException {
        String export = users("export", 1);
        CarriedState.open(SPARK, export, checkpoint());
        plan("offsets/100"); // Spark has removed those before

        assertThat(rows(CarriedState.open(SPARK, export, checkpoint()).state(Encoders.STRING(), Encoders.INT())))
                .containsExactly("ann 1");
        String other = users("other", 2);
        assertThatThrownBy(() -> CarriedState.open(SPARK, other, checkpoint()))
                .isInstanceOf(RefusedFolderException.class)
                .hasMessage(
                        checkpoint() + ": has not begun with the export " + other + ", and takes no other state now:"
                                + " give a new checkpoint folder, or go on without the export");
    }

    @Test
    void aQueryThatHasTakenItsExportOverReadsItsFilesNoMore() throws IOException {
        String export = users("export", 1);
        CarriedState.open(SPARK, export, checkpoint());
        plan("offsets/0");
        damage(export);

        assertThatThrownBy(() -> CarriedState.open(SPARK, export, checkpoint()))
                .isInstanceOf(RefusedFolderException.class)
                .hasMessageEndingWith(".parquet: is not what the manifest says (SHA-256): export again");
        plan("commits/0");
        assertThat(CarriedState.open(SPARK, export, checkpoint()).offsets().json())
                .isEqualTo("{\"clicks\":{\"0\":5}}");
        assertThatThrownBy(() -> CarriedState.open(SPARK, export))
                .as("to begin another query with")
                .isInstanceOf(RefusedFolderException.class);
    }

    @Test
    void aCheckpointRemembersTheWatermarkOfItsExport() throws IOException {
        CarriedState.open(SPARK, new Export(folder.resolve("export"), SPARK).finish(100_000L), checkpoint());

        assertThat(new QueryBeginning(checkpoint(), SPARK.sparkContext().hadoopConfiguration()).watermarkMs())
                .contains(100_000L);
    }

    @Test
    void aQueryThatHasBegunWithoutAnExportTakesNone() throws IOException {
        plan("sources/0/0");
        String export = users("export", 1);

        assertThatThrownBy(() -> CarriedState.open(SPARK, export, checkpoint()))
                .isInstanceOf(RefusedFolderException.class)
                .hasMessageStartingWith(checkpoint() + ": has not begun with the export " + export);
    }

    @Test
    void aQueryThatHasNotBegunMayBeginWithAnotherExport() throws IOException {
        CarriedState.open(SPARK, users("export", 1), checkpoint());
        String other = users("other", 2);
        CarriedState.open(SPARK, other, checkpoint());
        plan("sources/0/0");

        assertThat(rows(CarriedState.open(SPARK, other, checkpoint()).state(Encoders.STRING(), Encoders.INT())))
                .containsExactly("ann 2");
    }

    @Test
    void aCheckpointThatHasLostItsBeginningIsRefused() throws IOException {
        String export = users("export", 1);
        CarriedState.open(SPARK, export, checkpoint());
        Files.delete(Path.of(checkpoint(), ".carried-from.json.crc"));
        Files.writeString(Path.of(checkpoint(), "carried-from.json"), "{");
        plan("offsets/0");

        assertThatThrownBy(() -> CarriedState.open(SPARK, export, checkpoint()))
                .isInstanceOf(RefusedFolderException.class)
                .hasMessageContaining("carried-from.json: does not say with which export the query began");
    }

    @Test
    void nothingIsCarriedByNone() {
        CarriedState none = CarriedState.none(SPARK);

        assertThat(none.isEmpty()).isTrue();
        assertThat(none.offsets().byTopic()).isEqualTo(Map.of());
        assertThat(none.watermark().orLater(5)).isEqualTo(Instant.ofEpochMilli(5));
        assertThat(rows(none.stream("any").datedState(Encoders.STRING(), Encoders.INT())))
                .isEmpty();
    }

    @Test
    void theWatermarkOfAForeignJobIsGiven() {
        CarriedWatermark watermark = CarriedState.none(SPARK)
                .withWatermark(Instant.ofEpochMilli(100))
                .watermark();

        assertThat(watermark.orLater(99)).isEqualTo(Instant.ofEpochMilli(100));
        assertThat(watermark.orLater(101)).isEqualTo(Instant.ofEpochMilli(101));
        assertThat(watermark.timerAt(Instant.ofEpochMilli(100))).isZero();
        assertThat(watermark.timerAt(Instant.ofEpochMilli(101))).isEqualTo(101);
    }

    private String checkpoint() {
        return folder.resolve("checkpoint").toString();
    }

    /** As Spark does when a query has begun. */
    private void plan(String file) throws IOException {
        Path log = folder.resolve("checkpoint").resolve(file);
        Files.createDirectories(log.getParent());
        Files.createFile(log);
    }

    /** One of its files of state. */
    private static void damage(String export) throws IOException {
        try (Stream<Path> files = Files.list(Path.of(export, "state/users"))) {
            Path one = files.filter(file -> file.toString().endsWith(".parquet"))
                    .findFirst()
                    .orElseThrow();
            Files.writeString(one, "more", StandardOpenOption.APPEND);
        }
    }

    private String users(String name, int state) throws IOException {
        return new Export(folder.resolve(name), SPARK)
                .stream("users", SPARK.sql("select 'ann' as key, " + state + " as state"))
                        .finish(null);
    }

    private CarriedState open(String... fields) throws IOException {
        return CarriedState.open(
                SPARK,
                new Export(folder.resolve("export"), SPARK)
                        .stream(
                                        "users",
                                        SPARK.sql("select 'ann' as key, struct(" + String.join(", ", fields)
                                                + ") as state"))
                                .finish(null));
    }

    private static <S> List<String> rows(KeyValueGroupedDataset<String, S> grouped) {
        return grouped.mapGroups(
                        (MapGroupsFunction<String, S, String>) (key, values) -> key + " " + values.next(),
                        Encoders.STRING())
                .collectAsList();
    }
}
