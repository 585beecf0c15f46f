package io.carryover.migrated.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ToleranceTest {

    private final InMemory jobs = new InMemory();

    @Test
    void numbersWithinItAreTheSame() {
        Findings findings = jobs.tolerance("v", 0.01)
                .legacy(row("100"), row("-100"), row("0"))
                .migrated(row("-100.5"), row("0.0"), row("100.5"))
                .findings();

        assertThat(findings.changed().count()
                        + findings.missing().count()
                        + findings.extra().count())
                .isZero();
    }

    @Test
    void numbersBeyondItAreNot() {
        Findings findings = jobs.tolerance("v", 0.01)
                .legacy(row("100"))
                .migrated(row("101.5"))
                .findings();

        assertThat(findings.changed().examples())
                .containsExactly(new Example(
                        "{\"user\":\"ann\"}", "{\"user\":\"ann\",\"v\":100}", "{\"user\":\"ann\",\"v\":101.5}"));
    }

    @Test
    void matchesManyRowsOfOneKeyEachWithOne() {
        String[] legacy =
                IntStream.range(0, 500).mapToObj(i -> row(i + ".0001")).toArray(String[]::new);
        String[] migrated =
                IntStream.range(0, 500).mapToObj(i -> row(499 - i + "")).toArray(String[]::new);

        Findings findings =
                jobs.tolerance("v", 0.001).legacy(legacy).migrated(migrated).findings();

        // 0 and 0.0001 lie wholly apart, relative to the larger; all others are close
        assertThat(findings.changed().count()).isEqualTo(1);
        assertThat(findings.missing().count() + findings.extra().count()).isZero();
    }

    @Test
    void aMissingRowDoesNotDisplaceItsNeighbours() {
        Findings findings = jobs.tolerance("v", 1e-9)
                .legacy(row("1"), row("2"), row("3"))
                .migrated(row("2.0000000001"), row("3"))
                .findings();

        assertThat(findings.missing().examples())
                .extracting(Example::expected)
                .containsExactly("{\"user\":\"ann\",\"v\":1}");
        assertThat(findings.changed().count() + findings.extra().count()).isZero();
    }

    @Test
    void holdsForEachOfSeveralColumnsAlone() {
        Findings findings = jobs.tolerance("a", 0.01)
                .tolerance("b", 0.01)
                .legacy("{\"user\":\"ann\",\"a\":100,\"b\":5}", "{\"user\":\"ann\",\"a\":100,\"b\":7}")
                .migrated("{\"user\":\"ann\",\"a\":99.9,\"b\":7}", "{\"user\":\"ann\",\"a\":100.1,\"b\":5}")
                .findings();

        assertThat(findings.changed().count()
                        + findings.missing().count()
                        + findings.extra().count())
                .isZero();
    }

    @Test
    void reachesBelowOtherColumnsAndIntoArrays() {
        Findings findings = jobs.tolerance("of.avg", 0.01)
                .tolerance("all", 0.01)
                .legacy("{\"user\":\"ann\",\"of\":{\"avg\":100,\"n\":1},\"all\":[1,[100]]}")
                .migrated("{\"user\":\"ann\",\"of\":{\"avg\":100.1,\"n\":1},\"all\":[1.001,[99.9]]}")
                .findings();

        assertThat(findings.changed().count()).isZero();
    }

    @Test
    void namesOfAChangedRowOnlyTheColumnsBeyondIt() {
        Findings findings = jobs.tolerance("v", 0.01)
                .legacy("{\"user\":\"ann\",\"v\":100,\"n\":1}")
                .migrated("{\"user\":\"ann\",\"v\":100.5,\"n\":2}")
                .findings();

        assertThat(findings.changedColumns()).isEqualTo(Map.of("n", 1L));
    }

    @Test
    void aTextIsNeverClose() {
        Findings findings = jobs.tolerance("v", 0.01)
                .legacy(row("\"100\""), row("null"))
                .migrated(row("100"), row("0"))
                .findings();

        assertThat(findings.changed().count()).isEqualTo(2);
    }

    private static String row(String value) {
        return "{\"user\":\"ann\",\"v\":" + value + "}";
    }
}
