package io.carryover.migrated.compare;

import static org.assertj.core.api.Assertions.assertThat;

import io.carryover.migrated.compare.CompareResult.ReadRows;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Where both sides have the same columns of common types, rows are never read one by one: the outcome must be the same. */
class TypedRowsTest extends CompareTest {

    @Test
    void findsWhatIsMissingExtraAndChanged() {
        Findings findings = jobs.legacyQuery("select * from values ('ann', 1, 1.50), ('bob', 2, 2.00), ('cid', 3, null)"
                        + " as t(user, n, sum)")
                .migratedQuery("select * from values (1.500, 'ann', 1L), (null, 'cid', 4L), (1.0, 'dan', 5L)"
                        + " as t(sum, user, n)")
                .findings();

        assertThat(findings.missing().examples()).extracting(Example::key).containsExactly("{\"user\":\"bob\"}");
        assertThat(findings.extra().examples()).extracting(Example::key).containsExactly("{\"user\":\"dan\"}");
        assertThat(findings.changed().examples())
                .containsExactly(
                        new Example("{\"user\":\"cid\"}", "{\"n\":3,\"user\":\"cid\"}", "{\"n\":4,\"user\":\"cid\"}"));
        assertThat(findings.changedColumns()).containsOnlyKeys("n");
    }

    @Test
    void countsAllWhereManyKeysDiffer() {
        Findings findings = jobs.legacyQuery("select concat('u', id) as user, 1 as n from range(3000)")
                .migratedQuery("select concat('u', id) as user, 2 as n from range(3001)")
                .findings();

        assertThat(findings.changed().count()).isEqualTo(3000);
        assertThat(findings.extra().count()).isEqualTo(1);
        assertThat(findings.legacyRows()).isEqualTo(3000);
        assertThat(findings.migratedRows()).isEqualTo(3001);
    }

    @Test
    void countsTheRowsThatItNeedsNotLookAt() {
        Findings findings = jobs.legacyQuery("select 'ann' as user, id % 2 as n from range(10)")
                .migratedQuery("select 'ann' as user, id % 2 as n from range(10)")
                .findings();

        assertThat(findings.legacyRows()).isEqualTo(10);
        assertThat(findings.migratedRows()).isEqualTo(10);
        assertThat(findings.missing().count() + findings.extra().count()).isZero();
    }

    @Test
    void countsEqualRowsOfOneKey() {
        Findings findings = jobs.legacyQuery("select 'ann' as user, 1 as n from range(4)")
                .migratedQuery("select 'ann' as user, if(id < 2, 1, 2) as n from range(4)")
                .findings();

        assertThat(findings.changed().count()).isEqualTo(2);
    }

    @Test
    void tellsKeysWithNullsApart() {
        Findings findings = jobs.keys("a", "b")
                .legacyQuery("select * from values ('x', null, 1), (null, 'y', 2) as t(a, b, n)")
                .migratedQuery("select * from values (null, 'x', 1), ('y', null, 2) as t(a, b, n)")
                .findings();

        assertThat(findings.missing().count()).isEqualTo(2);
        assertThat(findings.extra().count()).isEqualTo(2);
    }

    @Test
    void takesNestedColumnsAsKeysAndValues() {
        Findings findings = jobs.keys("window")
                .legacyQuery("select struct(1 as start, 2 as end) as window, array(1, null) as n")
                .migratedQuery("select struct(1 as start, 2 as end) as window, array(1) as n")
                .findings();

        assertThat(findings.changedColumns()).containsOnlyKeys("n");
    }

    @Test
    void zeroHasNoSign() {
        assertThat(jobs.legacyQuery("select 'ann' as user, cast('-0.0' as double) as v, cast('-0.0' as float) as w")
                        .migratedQuery("select 'ann' as user, 0.0D as v, 0.0F as w")
                        .findings()
                        .changed()
                        .count())
                .isZero();
    }

    @Test
    void cutsAndTakesTheNewest() {
        CompareResult result = jobs.latest()
                .ignore("at")
                .align("at")
                .legacyQuery("select 'ann' as user, 1 as n, 1 as at")
                .migratedQuery("select 'ann' as user, 1 as n, 1 as at")
                .compare();

        assertThat(result.findings().changed().count()).isZero();
    }

    @Test
    void cutsToTheTimesThatBothHaveCovered() {
        CompareResult result = jobs.align("at")
                .legacyQuery("select * from values ('ann', timestamp'2026-01-01 00:00:01'),"
                        + " ('ann', timestamp'2026-01-01 00:00:02') as t(user, at)")
                .migratedQuery("select * from values ('ann', timestamp'2026-01-01 00:00:02'),"
                        + " ('ann', timestamp'2026-01-01 00:00:03'), ('ann', null) as t(user, at)")
                .compare();

        assertThat(result.range()).isEqualTo("at from 2026-01-01T00:00:02Z to 2026-01-01T00:00:02Z");
        assertThat(result.legacy()).isEqualTo(new ReadRows(2, 1, 0, List.of()));
        assertThat(result.migrated()).isEqualTo(new ReadRows(3, 0, 1, List.of()));
        assertThat(result.findings().extra().count()).isEqualTo(1);
    }
}
