package io.carryover.migrated.verify;

import static org.assertj.core.api.Assertions.assertThat;

import io.carryover.carried.CarriedFolder;
import io.carryover.carried.CarriedStream;
import io.carryover.carried.Offsets;
import io.carryover.migrated.checkpoint.KeptState;
import io.carryover.migrated.verify.StateProof.DifferingKey;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class StateComparisonTest {

    @AutoClose
    private static final SparkSession SPARK = SparkSession.builder()
            .master("local[2]")
            .config("spark.ui.enabled", false)
            .config("spark.driver.bindAddress", "127.0.0.1")
            .config("spark.sql.shuffle.partitions", 1)
            .config("spark.sql.session.timeZone", "UTC")
            .getOrCreate();

    private static final String CARRIED =
            "key string, state struct<n: int, tags: map<string, int>>, lastUpdated timestamp";
    /** The same fields, in another order and wider. */
    private static final String KEPT = "key string, state struct<tags: map<string, int>, n: bigint not null>";

    private static final CarriedStream USERS =
            new CarriedStream("users", "mapWithState", "state/users", "", "", "", 3, true, Map.of());

    private Dataset<Row> carried = rows(
            CARRIED,
            "('ann', named_struct('n', 1, 'tags', map('x', 1)), timestamp_seconds(10))",
            "('bob', named_struct('n', 2, 'tags', map()), timestamp_seconds(20))",
            "('cem', named_struct('n', 3, 'tags', map()), timestamp_seconds(30))");

    @Test
    void findsEqualStatesEqualByTheirFields() {
        StateProof proof = proof(
                request(null, null),
                0,
                "('cem', named_struct('tags', map(), 'n', 3L), null)",
                "('ann', named_struct('tags', map('x', 1), 'n', 1L), null)",
                "('bob', named_struct('tags', map(), 'n', 2L), null)");

        assertThat(proof.equal()).isEqualTo(3);
        assertThat(proof.carried()).isEqualTo(3);
        assertThat(proof.totals())
                .containsExactly(
                        new FieldTotal("n", true, "6", "6"),
                        new FieldTotal("tags.value", true, "1", "1"),
                        new FieldTotal("tags.key", false, "1", "1"));
        assertThat(proof.examples()).isEmpty();
        assertThat(proof.isProved()).isTrue();
    }

    @Test
    void mapsInAnotherOrderAreEqual() {
        carried = rows(
                CARRIED,
                "('ann', named_struct('n', 1, 'tags', map('f', 6, 'b', 2, 'd', 4, 'a', 1, 'e', 5, 'c', 3)), null)");

        StateProof proof = proof(
                request(null, null),
                0,
                "('ann', named_struct('tags', map('a', 1, 'b', 2, 'c', 3, 'd', 4, 'e', 5, 'f', 6), 'n', 1L), null)");

        assertThat(proof.equal()).isEqualTo(1);
        assertThat(proof.isProved()).isTrue();
    }

    @Test
    void tellsChangedMissingAndNewKeysApart() {
        StateProof proof = proof(
                request(null, null),
                2,
                "('ann', named_struct('tags', map('x', 2), 'n', 1L), null)",
                "('bob', named_struct('tags', map(), 'n', 2L), null)",
                "('dee', named_struct('tags', map(), 'n', 4L), null)");

        assertThat(proof.equal()).isEqualTo(1);
        assertThat(proof.changed()).isEqualTo(1);
        assertThat(proof.missing()).isEqualTo(1);
        assertThat(proof.added()).isEqualTo(1);
        assertThat(proof.unproved()).isEqualTo(3);
        assertThat(proof.totals()).contains(new FieldTotal("n", true, "6", "7"));
        assertThat(proof.examples())
                .containsExactly(
                        new DifferingKey(
                                "{\"key\":\"ann\"}",
                                "{\"state\":{\"tags\":{\"x\":1},\"n\":1}}",
                                "{\"state\":{\"tags\":{\"x\":2},\"n\":1}}"),
                        new DifferingKey("{\"key\":\"cem\"}", "{\"state\":{\"tags\":{},\"n\":3}}", null),
                        new DifferingKey("{\"key\":\"dee\"}", null, "{\"state\":{\"tags\":{},\"n\":4}}"));
    }

    @Test
    void isProvedOnlyIfTheRecordsOfTheFirstBatchCanHaveMadeAllTheDifferences() {
        String[] kept = {
            "('ann', named_struct('tags', map('x', 2), 'n', 1L), null)",
            "('bob', named_struct('tags', map(), 'n', 2L), null)",
            "('cem', named_struct('tags', map(), 'n', 4L), null)"
        };

        assertThat(proof(request(null, null), 1, kept).isProved()).isFalse();
        assertThat(proof(request(null, null), 2, kept).isProved()).isTrue();
        assertThat(proof(request(null, 2L), 0, kept).isProved()).isTrue();
    }

    @Test
    void recordsAloneDoNotExplainAKeyThatIsMissing() {
        String[] nothingButBob = {"('bob', named_struct('tags', map(), 'n', 2L), null)"};

        StateProof lost = proof(request(null, null), 21, nothingButBob);
        StateProof removed = proof(removing(), 21, nothingButBob);

        assertThat(lost.missing()).isEqualTo(2);
        assertThat(lost.lost()).isEqualTo(2);
        assertThat(lost.isProved()).isFalse();
        assertThat(removed.lost()).isZero();
        assertThat(removed.isProved()).isTrue();
    }

    @Test
    void keysThatTheJobRemovesDoNotExplainOnesThatChanged() {
        assertThat(proof(removing(), 0, "('ann', named_struct('tags', map(), 'n', 7L), null)")
                        .isProved())
                .isFalse();
    }

    @Test
    void asManyRecordsAsKeysProveOnlyThatTheKeysHaveArrived() {
        StateProof proof = proof(
                request(null, null),
                3,
                "('ann', named_struct('tags', map(), 'n', 0L), null)",
                "('bob', named_struct('tags', map(), 'n', 0L), null)",
                "('cem', named_struct('tags', map(), 'n', 0L), null)");

        assertThat(proof.isProved()).isTrue();
        assertThat(proof.canAllHaveChanged()).isTrue();
    }

    @Test
    void keysThatWereDueByTheFirstBatchMayBeGone() {
        String[] bobAndCem = {
            "('bob', named_struct('tags', map(), 'n', 2L), null)", "('cem', named_struct('tags', map(), 'n', 3L), null)"
        };

        StateProof due = proof(request(90_000L, null), 0, bobAndCem);
        StateProof notDue = proof(request(90_001L, null), 0, bobAndCem);

        assertThat(due.timedOut()).isEqualTo(1);
        assertThat(due.isProved()).isTrue();
        assertThat(notDue.missing()).isEqualTo(1);
        assertThat(notDue.isProved()).isFalse();
    }

    @Test
    void aStreamWithoutKeysHasNeitherFilesNorColumns() {
        CarriedStream nothing = new CarriedStream(
                "users", "mapWithState", "state/users", null, null, new StructType().json(), 0, false, Map.of());
        Pairing pair = pair(nothing, rows(KEPT, "('ann', named_struct('tags', map(), 'n', 1L), null)"));
        CarriedFolder export = new CarriedFolder("file:/no-such-folder", null, "", Offsets.NONE);

        Dataset<Row> none = Verification.rows(SPARK, export, pair);
        StateProof proof = new StateComparison(pair, none, first(1), request(null, null)).proof();

        assertThat(proof.carried()).isZero();
        assertThat(proof.added()).isEqualTo(1);
        assertThat(proof.totals()).contains(new FieldTotal("n", true, "0", "1"));
        assertThat(proof.isProved()).isTrue();
    }

    @Test
    void timesThatDifferBelowAMillisecondAreNotEqual() {
        String schema = "key timestamp, state struct<at: timestamp, local: timestamp_ntz>";
        String ann = "timestamp_micros(1)";
        String bob = "timestamp_micros(2)";
        carried = rows(
                schema + ", lastUpdated timestamp",
                "(" + ann + ", " + times("timestamp_micros(1000001)", ".000001") + ", null)",
                "(" + bob + ", " + times("timestamp_micros(1000001)", ".000001") + ", null)");
        Dataset<Row> kept = rows(
                schema,
                "(" + ann + ", " + times("timestamp_micros(1000002)", ".000001") + ", null)",
                "(" + bob + ", " + times("timestamp_micros(1000001)", ".000002") + ", null)");

        StateProof proof = new StateComparison(pair(USERS, kept), carried, first(2), request(null, null)).proof();

        assertThat(proof.equal()).isZero();
        assertThat(proof.changed()).as("keys are not joined crosswise").isEqualTo(2);
        assertThat(proof.examples())
                .contains(
                        new DifferingKey(
                                "{\"key\":\"1970-01-01T00:00:00.000001Z\"}",
                                "{\"state\":{\"at\":\"1970-01-01T00:00:01.000001Z\",\"local\":\"1970-01-01T00:00:00.000001\"}}",
                                "{\"state\":{\"at\":\"1970-01-01T00:00:01.000002Z\",\"local\":\"1970-01-01T00:00:00.000001\"}}"));
    }

    private static String times(String at, String fraction) {
        return "named_struct('at', " + at + ", 'local', timestamp_ntz'1970-01-01 00:00:00" + fraction + "')";
    }

    private StateProof proof(VerifyRequest request, long records, String... kept) {
        return new StateComparison(pair(USERS, rows(KEPT, kept)), carried, first(records), request).proof();
    }

    private static Pairing pair(CarriedStream stream, Dataset<Row> kept) {
        return new Pairing(stream, new KeptState("count", "transformWithState", kept), "the only one");
    }

    private static FirstBatch first(long records) {
        return new FirstBatch(
                100_000, Offsets.parse("{\"t\":{\"0\":5}}"), Offsets.parse("{\"t\":{\"0\":" + (5 + records) + "}}"));
    }

    private static VerifyRequest request(Long timeoutMs, Long records) {
        return new VerifyRequest("export", "checkpoint", timeoutMs, 1, false, records, Map.of(), 10);
    }

    private static VerifyRequest removing() {
        return new VerifyRequest("export", "checkpoint", null, 1, true, null, Map.of(), 10);
    }

    private static Dataset<Row> rows(String schema, String... values) {
        Dataset<Row> rows =
                SPARK.sql("select * from values " + String.join(", ", values) + " as t(key, state, lastUpdated)");
        return rows.to(StructType.fromDDL(schema));
    }
}
