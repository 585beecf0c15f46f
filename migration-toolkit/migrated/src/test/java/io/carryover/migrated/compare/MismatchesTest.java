package io.carryover.migrated.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MismatchesTest {

    private final InMemory jobs = new InMemory();

    private static final String ANN = "{\"user\":\"ann\",\"n\":1}";
    private static final String BOB = "{\"user\":\"bob\",\"n\":2}";

    @Test
    void findsNothingInTheSameRowsInAnotherOrder() {
        Findings findings = jobs.legacy(ANN, BOB).migrated(BOB, ANN).findings();

        assertThat(findings)
                .isEqualTo(new Findings(2, 2, Mismatches.NONE, Mismatches.NONE, Mismatches.NONE, Map.of(), List.of()));
    }

    @Test
    void namesTheRowThatIsMissing() {
        Findings findings = jobs.legacy(ANN, BOB).migrated(BOB).findings();

        assertThat(findings.missing())
                .isEqualTo(one(new Example("{\"user\":\"ann\"}", "{\"n\":1,\"user\":\"ann\"}", null)));
        assertThat(findings.extra().count() + findings.changed().count()).isZero();
    }

    @Test
    void namesTheRowThatIsExtra() {
        Findings findings = jobs.legacy(BOB).migrated(ANN, BOB).findings();

        assertThat(findings.extra())
                .isEqualTo(one(new Example("{\"user\":\"ann\"}", null, "{\"n\":1,\"user\":\"ann\"}")));
        assertThat(findings.missing().count() + findings.changed().count()).isZero();
    }

    @Test
    void namesTheRowThatIsChangedAndItsColumns() {
        Findings findings = jobs.legacy("{\"user\":\"ann\",\"n\":1,\"of\":{\"a\":1,\"b\":2}}", BOB)
                .migrated(BOB, "{\"user\":\"ann\",\"n\":2,\"of\":{\"a\":1,\"b\":3},\"new\":true}")
                .findings();

        assertThat(findings.changed().count()).isEqualTo(1);
        assertThat(findings.changed().examples())
                .containsExactly(new Example(
                        "{\"user\":\"ann\"}",
                        "{\"n\":1,\"of\":{\"a\":1,\"b\":2},\"user\":\"ann\"}",
                        "{\"n\":2,\"new\":true,\"of\":{\"a\":1,\"b\":3},\"user\":\"ann\"}"));
        assertThat(findings.changedColumns()).isEqualTo(Map.of("n", 1L, "new", 1L, "of.b", 1L));
        assertThat(findings.missing().count() + findings.extra().count()).isZero();
    }

    @Test
    void countsARowAsOftenAsItWasWritten() {
        Findings findings =
                jobs.legacy(ANN, ANN, ANN, BOB).migrated(ANN, BOB, BOB).findings();

        assertThat(findings.missing().count()).isEqualTo(2);
        assertThat(findings.extra().count()).isEqualTo(1);
        assertThat(findings.legacyRows()).isEqualTo(4);
        assertThat(findings.migratedRows()).isEqualTo(3);
    }

    @Test
    void comparesWithAMissingRowTheExtraOneThatDiffersInTheFewestColumns() {
        Findings findings = jobs.legacy(
                        "{\"user\":\"ann\",\"a\":1,\"b\":1,\"c\":1}", "{\"user\":\"ann\",\"a\":2,\"b\":2,\"c\":2}")
                .migrated("{\"user\":\"ann\",\"a\":0,\"b\":2,\"c\":2}", "{\"user\":\"ann\",\"a\":1,\"b\":1,\"c\":3}")
                .findings();

        assertThat(findings.changed().count()).isEqualTo(2);
        assertThat(findings.changedColumns()).isEqualTo(Map.of("a", 1L, "c", 1L));
    }

    @Test
    void aKeyThatIsNullOrMissingIsAKeyLikeAnyOther() {
        Findings findings = jobs.legacy(ANN, "{\"user\":null,\"n\":1}", "{\"n\":2}")
                .migrated(ANN, "{\"n\":1}", "{\"user\":null,\"n\":3}")
                .findings();

        assertThat(findings.changed()).isEqualTo(one(new Example("{\"user\":null}", "{\"n\":2}", "{\"n\":3}")));
    }

    @Test
    void keysOfSeveralColumnsAreNotMixedUp() {
        Findings findings = jobs.keys("a", "b")
                .legacy("{\"a\":1,\"b\":23}", "{\"a\":null,\"b\":1}")
                .migrated("{\"a\":12,\"b\":3}", "{\"a\":1,\"b\":null}")
                .findings();

        assertThat(findings.missing().count()).isEqualTo(2);
        assertThat(findings.extra().count()).isEqualTo(2);
    }

    @Test
    void aColumnBelowAnotherCanBeTheKey() {
        Findings findings = jobs.keys("window.start")
                .legacy("{\"window\":{\"start\":1,\"end\":2},\"n\":1}")
                .migrated("{\"window\":{\"start\":1,\"end\":2},\"n\":2}")
                .findings();

        assertThat(findings.changed().examples()).extracting(Example::key).containsExactly("{\"window.start\":1}");
    }

    @Test
    void leavesOutWhatIsIgnored() {
        Findings findings = jobs.ignore("at", "of.id")
                .legacy("{\"user\":\"ann\",\"at\":1,\"of\":{\"id\":1,\"n\":1}}")
                .migrated("{\"user\":\"ann\",\"of\":{\"id\":[2],\"n\":1}}")
                .findings();

        assertThat(findings.changed().count() + findings.missing().count()).isZero();
    }

    @Test
    void anEmptySideHasNothingOfWhatIsExpected() {
        Findings findings = jobs.legacy(ANN).migrated().findings();

        assertThat(findings.missing().count()).isEqualTo(1);
        assertThat(findings.migratedRows()).isZero();
    }

    @Test
    void countsAllAndShowsTheFirst() {
        String[] rows = IntStream.range(0, 1000)
                .mapToObj(i -> "{\"user\":\"ann\",\"n\":" + i + "}")
                .toArray(String[]::new);

        Findings findings = jobs.legacy(rows).migrated(BOB).findings();

        assertThat(findings.missing().count()).isEqualTo(1000);
        assertThat(findings.missing().examples()).hasSize(5);
    }

    @Test
    void countsColumnsTogetherWhereThereIsNoEndOfThem() {
        String[] rows = IntStream.range(0, 1000)
                .mapToObj(i -> "{\"user\":" + i + ",\"n\":{\"k" + i + "\":1}}")
                .toArray(String[]::new);
        String[] others =
                Arrays.stream(rows).map(row -> row.replace(":1}", ":2}")).toArray(String[]::new);

        Findings findings = jobs.legacy(rows).migrated(others).findings();

        assertThat(findings.changed().count()).isEqualTo(1000);
        assertThat(findings.changedColumns()).hasSize(201).containsEntry("(others)", 800L);
    }

    @Test
    void showsTheBeginningOfALongValue() {
        Findings findings = jobs.legacy("{\"user\":\"ann\",\"text\":\"" + "x".repeat(10_000) + "\"}")
                .migrated(BOB)
                .findings();

        assertThat(findings.missing().examples().get(0).expected())
                .hasSizeLessThan(2100)
                .contains("xx... (8000 more characters)");
    }

    private static Mismatches one(Example example) {
        return new Mismatches(1, List.of(example));
    }
}
