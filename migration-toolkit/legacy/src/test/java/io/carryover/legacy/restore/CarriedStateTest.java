package io.carryover.legacy.restore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.carryover.carried.CarriedFolder;
import io.carryover.carried.CarriedStream;
import io.carryover.carried.Cut;
import io.carryover.carried.CutKind;
import io.carryover.carried.Manifest;
import io.carryover.carried.Offsets;
import io.carryover.carried.RefusedFolderException;
import io.carryover.carried.Source;
import io.carryover.carried.SourceSide;
import io.carryover.carried.Tool;
import java.io.IOException;
import java.io.Serializable;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(WithVirtualTime.class)
class CarriedStateTest {

    private static final String KEY = "'kim' as key";

    @TempDir
    private Path work;

    private final SparkSession spark;

    CarriedStateTest(SparkSession spark) {
        this.spark = spark;
    }

    @Test
    void makesRecordsOfStructs() throws IOException {
        String state = "named_struct('days', array(named_struct('date', date'2026-01-02', 'sum', 1.50BD)), 'seen',"
                + " timestamp'2026-01-01 00:00:00.123Z', 'level', 'HIGH', 'count', 3, 'note', cast(null as string)) as"
                + " state";

        assertThat(states(carried(KEY, state), Account.class))
                .containsExactly(Map.entry(
                        "kim",
                        new Account(
                                3,
                                Level.HIGH,
                                List.of(new Day(LocalDate.of(2026, 1, 2), new BigDecimal("1.50"))),
                                Instant.parse("2026-01-01T00:00:00.123Z"),
                                null)));
    }

    @Test
    void makesBeansOfStructs() throws IOException {
        Map<String, Bean> states = states(
                carried(KEY, "named_struct('hits', map('home', 2L), 'name', 'Kim', 'tags', array('a', 'b')) as state"),
                Bean.class);

        assertThat(states.get("kim").getName()).isEqualTo("Kim");
        assertThat(states.get("kim").getHits()).isEqualTo(Map.of("home", 2L));
        assertThat(states.get("kim").getTags()).containsExactly("a", "b");
    }

    @Test
    void takesPlainValuesAsTheyAre() throws IOException {
        assertThat(states(carried(KEY, "7 as state"), Long.class)).containsExactly(Map.entry("kim", 7L));
    }

    @Test
    void makesOptionalsOfWhatMayBeNull() throws IOException {
        assertThat(states(carried(KEY, "named_struct('last', cast(null as string)) as state"), Maybe.class))
                .containsExactly(Map.entry("kim", new Maybe(Optional.empty())));
    }

    @Test
    void namesTheFieldThatHasAnotherType() throws IOException {
        CarriedState carried = carried(KEY, "named_struct('date', 'today', 'sum', 1.50BD) as state");

        assertThatThrownBy(() -> carried.state(String.class, Day.class))
                .isInstanceOf(RefusedFolderException.class)
                .hasMessageContaining("state.date: string in the export, the job wants LocalDate");
    }

    @Test
    void namesTheFieldThatTheExportDoesNotHave() throws IOException {
        CarriedState carried = carried(KEY, "named_struct('sum', 1.50BD) as state");

        assertThatThrownBy(() -> carried.state(String.class, Day.class))
                .isInstanceOf(RefusedFolderException.class)
                .hasMessageContaining("state.date: not in the export, the job wants java.time.LocalDate");
    }

    @Test
    void namesTheFieldThatTheJobDoesNotHave() throws IOException {
        CarriedState carried =
                carried(KEY, "named_struct('date', date'2026-01-02', 'sum', 1.50BD, 'tip', 1L) as state");

        assertThatThrownBy(() -> carried.state(String.class, Day.class))
                .isInstanceOf(RefusedFolderException.class)
                .hasMessageContaining("state.tip: bigint in the export, the job wants no such field");
    }

    @Test
    void refusesANumberThatMayNotFit() throws IOException {
        CarriedState carried = carried(KEY, "7L as state");

        assertThatThrownBy(() -> carried.state(String.class, Integer.class))
                .isInstanceOf(RefusedFolderException.class)
                .hasMessageContaining("state: bigint in the export, the job wants Integer");
    }

    @Test
    void isEmptyWhereThereIsNoKeyWhateverTheSchema() throws IOException {
        CarriedState carried =
                new CarriedRowsOf(spark.range(0).selectExpr(KEY, "7L as state")).in(work.resolve("carried"), null);

        assertThat(states(carried, Account.class)).isEmpty();
    }

    @Test
    void isEmptyWhereNoneOfSeveralStreamsHasAKey() {
        assertThat(states(CarriedState.of(streams(withRows("users", 0), withRows("pages", 0))), Account.class))
                .isEmpty();
        assertThatThrownBy(() -> CarriedState.of(streams(withRows("users", 0), withRows("pages", 1)))
                        .state(String.class, Account.class))
                .isInstanceOf(RefusedFolderException.class)
                .hasMessageContaining("holds several streams: choose one of users, pages");
    }

    @Test
    void namesTheStreamsWhereItHasNoSuchOne() throws IOException {
        CarriedState carried = carried(KEY, "7L as state");

        assertThatThrownBy(() -> carried.stream("other"))
                .isInstanceOf(RefusedFolderException.class)
                .hasMessageContaining("holds no stream \"other\", but only");
    }

    @Test
    void hasOffsetsAndWatermark() throws IOException {
        CarriedState carried = carried(KEY, "7L as state");

        assertThat(carried.offsets().json()).isEqualTo("{\"clicks\":{\"0\":5}}");
        assertThat(carried.watermark()).isEqualTo(new CarriedWatermark(1500, 1500));
        assertThat(CarriedState.none().watermark().isNone()).isTrue();
    }

    private static CarriedStream withRows(String name, long rows) {
        return new CarriedStream(
                name, "mapWithState", "state/" + name, null, null, new StructType().json(), rows, false, Map.of());
    }

    private static CarriedFolder streams(CarriedStream... streams) {
        Manifest manifest = new Manifest(
                Manifest.FORMAT,
                new Tool("test", "test"),
                new Source(SourceSide.MIGRATED, "file:/query", null, null, List.of()),
                new Cut(7, CutKind.COMMITTED, List.of()),
                null,
                List.of(streams),
                List.of(),
                List.of());
        return new CarriedFolder("file:/carried", manifest, "", Offsets.NONE);
    }

    private CarriedState carried(String key, String state) throws IOException {
        return new CarriedRowsOf(spark.range(1).selectExpr(key, state)).in(work.resolve("carried"), 1500L);
    }

    private <S> Map<String, S> states(CarriedState carried, Class<S> type) {
        return carried.state(String.class, type)
                .rdd(WithVirtualTime.context(spark))
                .collectAsMap();
    }

    enum Level {
        LOW,
        HIGH
    }

    record Day(LocalDate date, BigDecimal sum) implements Serializable {}

    record Account(int count, Level level, List<Day> days, Instant seen, String note) implements Serializable {}

    record Maybe(Optional<String> last) {}

    public static class Bean implements Serializable {

        private String name;
        private Map<String, Long> hits;
        private String[] tags;

        public String getName() {
            return name;
        }

        public void setName(String name) {
            this.name = name;
        }

        public Map<String, Long> getHits() {
            return hits;
        }

        public void setHits(Map<String, Long> hits) {
            this.hits = hits;
        }

        public String[] getTags() {
            return tags;
        }

        public void setTags(String[] tags) {
            this.tags = tags;
        }
    }
}
