package io.carryover.migrated.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.carryover.migrated.compare.CannotCompareException.Reason;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Rows that cannot be compared, and options that do not fit the rows. */
class RefusedRowsTest extends CompareTest {

    private static final String ROW = "{\"user\":\"ann\",\"n\":1}";

    @Test
    void theFileAndTheLineOfBrokenJsonAreNamed() {
        refuses(
                Reason.CORRUPT,
                jobs.legacy(ROW).migrated(ROW, "", "{\"user\":\"bob\","),
                "file:" + jobs.path("migrated/rows.jsonl") + " line 3: the row {\"user\":\"bob\", is no JSON object"
                        + " (Unexpected end-of-input within/between Object entries); correct or remove it");
    }

    @Test
    void aLineThatIsNoObjectIsNamed() {
        refuses(
                Reason.CORRUPT,
                jobs.legacy("[1]").migrated(ROW),
                "file:" + jobs.path("legacy/rows.jsonl") + " line 1: the row [1] is no JSON object (it is no object);"
                        + " correct or remove it");
    }

    @Test
    void aFieldThatStandsTwiceIsNamed() {
        refuses(
                Reason.CORRUPT,
                jobs.legacy("{\"user\":\"ann\",\"user\":\"bob\"}").migrated(ROW),
                "file:" + jobs.path("legacy/rows.jsonl")
                        + " line 1: the row {\"user\":\"ann\",\"user\":\"bob\"} is no JSON"
                        + " object (Duplicate field 'user' for `ObjectNode`: not allowed when"
                        + " `DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY` enabled); correct or remove it");
    }

    @Test
    void aValueThatHasNoPlaceInAnOrderIsNamed() {
        refuses(
                Reason.CORRUPT,
                jobs.align("n").legacy(ROW).migrated("{\"user\":\"ann\",\"n\":1.5}"),
                "file:" + jobs.path("migrated/rows.jsonl")
                        + " line 1: the row {\"user\":\"ann\",\"n\":1.5} has 1.5 in the"
                        + " align column n, which is no whole number and no ISO-8601 time; correct or remove it");
    }

    @Test
    void aKeyThatNoRowOfASideHasIsNamed() {
        refuses(
                Reason.MISTAKE,
                jobs.keys("user", "n").legacy(ROW).migratedQuery("select 'ann' as user"),
                "--keys n: no row of --migrated " + jobs.path("migrated")
                        + " has this column; give the path of one that is there");
    }

    @Test
    void aKeyThatIsAlwaysNullIsThere() {
        assertThat(jobs.legacy("{\"user\":null}")
                        .migratedQuery("select cast(null as string) as user")
                        .findings()
                        .missing()
                        .count())
                .isZero();
    }

    @Test
    void anIgnoredColumnThatNoRowHasIsNamed() {
        refuses(
                Reason.MISTAKE,
                jobs.ignore("m").legacy(ROW).migrated(ROW),
                "--ignore m: no row of either side has this column; give the path of one that is there");
    }

    @Test
    void aToleranceForAColumnThatNoRowHasIsNamed() {
        refuses(
                Reason.MISTAKE,
                jobs.tolerance("m", 0.1).legacy(ROW).migrated(ROW),
                "--tolerance m: no row of either side has this column; give the path of one that is there");
    }

    @Test
    void anAlignColumnThatNoRowHasIsNamed() {
        refuses(
                Reason.MISTAKE,
                jobs.align("m").from("1").to("2").legacy(ROW).migrated(ROW),
                "--align m: no row of --legacy " + jobs.path("legacy")
                        + " has this column; give the path of one that is there");
    }

    @Test
    void nothingIsNotEqual() {
        refuses(
                Reason.MISTAKE,
                jobs.align("n").from("5").to("6").legacy(ROW).migrated(ROW),
                "nothing is compared: neither side has a row in n from 5 to 6; give paths and a range that hold rows");
    }

    @Test
    void anIgnoredKeyIsRefused() {
        refuses(
                Reason.MISTAKE,
                jobs.ignore("user").legacy(ROW).migrated(ROW),
                "--ignore user: it is a key, by which rows belong together; take it out of one of the options");
    }

    @Test
    void aToleranceThatTakesAnythingIsRefused() {
        refuses(
                Reason.MISTAKE,
                jobs.tolerance("n", 1).legacy(ROW).migrated(ROW),
                "--tolerance n=1.0: give a number between 0 and 1, such as 1e-9");
    }

    @Test
    void aKeyThatIsNamedTwiceIsRefused() {
        refuses(
                Reason.MISTAKE,
                jobs.keys("user", "user").legacy(ROW).migrated(ROW),
                "--keys names a column twice; name it once");
    }

    @Test
    void moreColumnsThanCanBeToldApartAreRefused() {
        jobs.keys(Stream.concat(Stream.of("user"), IntStream.range(0, 70).mapToObj(i -> "k" + i))
                .toArray(String[]::new));

        refuses(
                Reason.MISTAKE,
                jobs.legacy(ROW).migrated(ROW),
                "--keys, --ignore, --tolerance and --align name 71 columns; name at most 61");
    }

    private static void refuses(Reason reason, TwoJobs jobs, String message) {
        assertThatThrownBy(jobs::compare)
                .isInstanceOfSatisfying(CannotCompareException.class, refused -> assertThat(refused.reason())
                        .isEqualTo(reason))
                .hasMessage(message);
    }
}
