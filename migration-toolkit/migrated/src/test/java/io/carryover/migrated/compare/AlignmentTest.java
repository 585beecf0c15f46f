package io.carryover.migrated.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.carryover.migrated.compare.CompareResult.ReadRows;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is cut off, and what is the newest. */
class AlignmentTest extends CompareTest {

    @Test
    void withoutItNothingIsCut() {
        CompareResult result = jobs.legacy(at("1"), at("2")).migrated(at("2")).compare();

        assertThat(result.range()).isNull();
        assertThat(result.findings().missing().count()).isEqualTo(1);
    }

    @Test
    void cutsBothSidesToTheNumbersThatBothHaveCovered() {
        CompareResult result = jobs.align("at")
                .legacy(at("1"), at("2"), at("3"), at("4"))
                .migrated(at("3"), at("4"), at("5"), at("6"), at("7"))
                .compare();

        assertThat(result.range()).isEqualTo("at from 3 to 4");
        assertThat(result.legacy()).isEqualTo(new ReadRows(4, 2, 0, List.of()));
        assertThat(result.migrated()).isEqualTo(new ReadRows(5, 0, 3, List.of()));
        assertThat(result.findings().legacyRows()).isEqualTo(2);
        assertThat(result.findings().missing().count()
                        + result.findings().extra().count())
                .isZero();
    }

    @Test
    void aMissingRowWithinTheRangeIsMissed() {
        CompareResult result = jobs.align("at")
                .legacy(at("1"), at("2"), at("3"))
                .migrated(at("1"), at("3"), at("4"))
                .compare();

        assertThat(result.findings().missing().examples())
                .extracting(Example::expected)
                .containsExactly("{\"at\":2,\"user\":\"ann\"}");
    }

    @Test
    void cutsTimesWhateverTheyAreWrittenAs() {
        CompareResult result = jobs.align("at")
                .legacy(at("\"2026-01-01T00:00:00Z\""), at("\"2026-01-01T02:00:00+01:00\""))
                .migratedQuery("select 'ann' as user, timestamp'2026-01-01 01:00:00' as at"
                        + " union all select 'ann', timestamp'2026-01-01 02:00:00'")
                .compare();

        assertThat(result.range()).isEqualTo("at from 2026-01-01T01:00:00Z to 2026-01-01T01:00:00Z");
        assertThat(result.findings().missing().count()
                        + result.findings().extra().count())
                .isZero();
    }

    @Test
    void cutsToBatches() {
        CompareResult result = jobs.align("batch")
                .legacyIn("batch=1/part-00000.jsonl", at("1"))
                .legacyIn("batch=2/part-00000.jsonl", at("2"))
                .migratedIn("batch=2/part-00000.jsonl", at("2"))
                .migratedIn("batch=10/part-00000.jsonl", at("3"))
                .compare();

        assertThat(result.range()).isEqualTo("batch from 2 to 2");
        assertThat(result.legacy()).isEqualTo(new ReadRows(2, 1, 0, List.of()));
        assertThat(result.migrated()).isEqualTo(new ReadRows(2, 0, 1, List.of()));
        assertThat(result.findings().missing().count()
                        + result.findings().extra().count())
                .isZero();
    }

    @Test
    void aGivenEndStandsForWhatBothHaveCovered() {
        CompareResult result = jobs.align("at")
                .from("2")
                .legacy(at("1"), at("2"), at("3"))
                .migrated(at("3"), at("4"))
                .compare();

        assertThat(result.range()).isEqualTo("at from 2 to 3");
        assertThat(result.findings().missing().count()).isEqualTo(1);
    }

    @Test
    void bothEndsCanBeGiven() {
        CompareResult result = jobs.align("at")
                .from("2026-01-01")
                .to("2026-01-01T10:00:00Z")
                .legacy(at("\"2026-01-01T00:00:00Z\""))
                .migrated(at("\"2026-01-01T10:00:00.001Z\""))
                .compare();

        assertThat(result.range()).isEqualTo("at from 2026-01-01T00:00:00Z to 2026-01-01T10:00:00Z");
        assertThat(result.findings().missing().count()).isEqualTo(1);
        assertThat(result.migrated().cutAfter()).isEqualTo(1);
    }

    @Test
    void aRowWithoutAValueIsNeverCut() {
        CompareResult result =
                jobs.align("at").legacy(at("1"), at("null")).migrated(at("1")).compare();

        assertThat(result.findings().missing().count()).isEqualTo(1);
    }

    @Test
    void aColumnBelowAnotherCanTell() {
        CompareResult result = jobs.align("window.end")
                .legacy("{\"user\":\"ann\",\"window\":{\"end\":1}}")
                .migrated("{\"user\":\"ann\",\"window\":{\"end\":1}}", "{\"user\":\"ann\",\"window\":{\"end\":2}}")
                .compare();

        assertThat(result.migrated().cutAfter()).isEqualTo(1);
    }

    @Test
    void theNewestRowHasTheLargestValue() {
        Findings findings = jobs.latest()
                .align("at")
                .legacy(of("1", "1"), of("3", "3"), of("2", "2"))
                .migrated(of("3", "3"), of("0", "0"), of("1", "9"))
                .findings();

        assertThat(findings)
                .extracting(Findings::legacyRows, Findings::migratedRows)
                .containsExactly(1L, 1L);
        assertThat(findings.changed().count()).isZero();
    }

    @Test
    void theNewestRowLiesInTheLatestBatchOfItsSide() {
        Findings findings = jobs.latest()
                .legacyIn("batch=1700000001000/part-00000.jsonl", of("1", "1"))
                .legacyIn("batch=1700000002000/part-00000.jsonl", of("2", "2"))
                .migratedIn("batch=9/part-00000.jsonl", of("1", "1"))
                .migratedIn("batch=10/part-00000.jsonl", of("2", "3"))
                .findings();

        assertThat(findings.changedColumns()).containsOnlyKeys("v");
        assertThat(findings.legacyRows() + findings.migratedRows()).isEqualTo(2);
    }

    @Test
    void rowsThatShareTheNewestPlaceAreAllCompared() {
        Findings findings = jobs.latest()
                .align("at")
                .legacy(of("1", "1"), of("2", "2"), of("2", "3"), of("null", "4"))
                .migrated(of("1", "1"), of("2", "3"))
                .findings();

        assertThat(findings.legacyRows()).isEqualTo(2);
        assertThat(findings.missing().examples())
                .extracting(Example::expected)
                .containsExactly("{\"at\":2,\"user\":\"ann\",\"v\":2}");
    }

    @Test
    void theNewestIsTakenOfTheRowsWithinTheRange() {
        Findings findings = jobs.latest()
                .align("at")
                .legacy(of("1", "1"), of("2", "2"))
                .migrated(of("1", "1"), of("2", "2"), of("3", "3"))
                .findings();

        assertThat(findings.changed().count()).isZero();
    }

    @Test
    void countsWhatIsCutOfASideOfWhichNothingIsLeft() {
        CompareResult result = jobs.latest()
                .align("at")
                .from("5")
                .to("9")
                .legacy(at("1"), at("2"))
                .migrated(at("5"), at("10"))
                .compare();

        assertThat(result.legacy()).isEqualTo(new ReadRows(2, 2, 0, List.of()));
        assertThat(result.migrated()).isEqualTo(new ReadRows(2, 0, 1, List.of()));
    }

    @Test
    void refusesTheNewestWhereNothingTellsIt() {
        refuses(
                jobs.latest().legacy(at("1")).migrated(at("1")),
                "--view latest: the files of --legacy " + jobs.path("legacy")
                        + " lie in no folders batch=<number>; give --align COLUMN");
    }

    @Test
    void refusesRangesThatHaveNothingInCommon() {
        refuses(
                jobs.align("batch")
                        .legacyIn("batch=1700000001000/part-00000.jsonl", at("1"))
                        .migratedIn("batch=0/part-00000.jsonl", at("1"))
                        .migratedIn("batch=7/part-00000.jsonl", at("1")),
                "--align batch: nothing lies between 1700000001000 and 7: the legacy side has covered 1700000001000 to"
                        + " 1700000001000, the migrated side 0 to 7; give a column of which both have covered a part");
    }

    @Test
    void refusesNumbersOnOneSideAndTimesOnTheOther() {
        refuses(
                jobs.align("at").legacy(at("1767225600")).migrated(at("\"2026-01-01T00:00:00Z\"")),
                "--align at: some rows have a number there and some a time: the legacy side has covered 1767225600 to"
                        + " 1767225600, the migrated side 2026-01-01T00:00:00Z to 2026-01-01T00:00:00Z; give another column");
    }

    @Test
    void refusesARangeOfTimesForNumbers() {
        refuses(
                jobs.align("at")
                        .from("2026-01-01")
                        .to("2026-01-02")
                        .legacy(at("1"))
                        .migrated(at("1")),
                "--align at: at from 2026-01-01T00:00:00Z to 2026-01-02T00:00:00Z is a range of times, and some rows hold"
                        + " the other there; give --from and --to as the column is");
    }

    @Test
    void refusesAnEndThatIsNoPlace() {
        refuses(
                jobs.align("at").from("soon").legacy(at("1")).migrated(at("1")),
                "--from \"soon\": give a whole number, or a time like 2026-01-01T00:00:00Z");
    }

    @Test
    void refusesAnEndWithoutAColumn() {
        refuses(
                jobs.to("3").legacy(at("1")).migrated(at("1")),
                "--from and --to need --align: name the column that they are of");
    }

    @Test
    void refusesAColumnWithoutAnyValue() {
        refuses(
                jobs.align("at").legacy(at("null")).migrated(at("1")),
                "--align at: no row of the legacy side has a value in that column");
    }

    private static void refuses(TwoJobs jobs, String message) {
        assertThatThrownBy(jobs::compare)
                .isInstanceOfSatisfying(CannotCompareException.class, refused -> assertThat(refused.reason())
                        .isEqualTo(CannotCompareException.Reason.MISTAKE))
                .hasMessage(message);
    }

    private static String at(String value) {
        return "{\"user\":\"ann\",\"at\":" + value + "}";
    }

    private static String of(String at, String value) {
        return "{\"user\":\"ann\",\"at\":" + at + ",\"v\":" + value + "}";
    }
}
