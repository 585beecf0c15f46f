package io.carryover.migrated.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;

class DeclaredTest {

    private final InMemory jobs = new InMemory();

    private static final String ONE = "{\"user\":\"ann\",\"n\":1}";
    private static final String TWO = "{\"user\":\"ann\",\"n\":2.0}";
    private static final String OTHER = "{\"user\":\"bob\",\"n\":1}";

    @Test
    void rowsThatAreExchangedAsDeclaredAreExpected() {
        Findings findings = jobs.declare(
                        "D23", List.of("{\"n\":1.0,\"user\":\"ann\"}"), List.of("{\"user\":\"ann\",\"n\":2}"))
                .legacy(ONE, OTHER)
                .migrated(TWO, OTHER)
                .findings();

        assertThat(findings.missing().count()
                        + findings.extra().count()
                        + findings.changed().count())
                .isZero();
        assertThat(findings.notSeen()).isEmpty();
    }

    @Test
    void whatIsDeclaredMustComeExactlySo() {
        Findings findings = jobs.declare("D23", List.of(ONE), List.of(TWO))
                .legacy(ONE)
                .migrated("{\"user\":\"ann\",\"n\":3}")
                .findings();

        assertThat(findings.changed().examples())
                .extracting(Example::expected, Example::actual)
                .containsExactly(tuple("{\"n\":2,\"user\":\"ann\"}", "{\"n\":3,\"user\":\"ann\"}"));
    }

    @Test
    void whatIsDeclaredAndNotThereIsMissing() {
        Findings findings = jobs.declare("D23", List.of(), List.of(TWO))
                .legacy(OTHER)
                .migrated(OTHER)
                .findings();

        assertThat(findings.missing().count()).isEqualTo(1);
    }

    @Test
    void aRowThatIsStillThereAlthoughItIsDeclaredToGoIsExtra() {
        Findings findings = jobs.declare("D23", List.of(ONE), List.of())
                .legacy(ONE, OTHER)
                .migrated(ONE, OTHER)
                .findings();

        assertThat(findings.extra().count()).isEqualTo(1);
    }

    @Test
    void exchangesARowAsOftenAsItIsDeclared() {
        Findings findings = jobs.declare("D23", List.of(ONE), List.of())
                .legacy(ONE, ONE, OTHER)
                .migrated(ONE, OTHER)
                .findings();

        assertThat(findings.extra().count() + findings.missing().count()).isZero();
    }

    @Test
    void tellsWhatWasDeclaredAndNotSeen() {
        Findings findings = jobs.declare("D23", List.of(ONE, ONE), List.of())
                .legacy(ONE, OTHER)
                .migrated(OTHER)
                .findings();

        assertThat(findings.notSeen()).containsExactly("{\"n\":1,\"user\":\"ann\"}");
    }

    @Test
    void findsItsRowsUnderATolerance() {
        Findings findings = jobs.tolerance("n", 1e-9)
                .declare("D23", List.of(ONE), List.of(TWO))
                .legacy(ONE)
                .migrated("{\"user\":\"ann\",\"n\":2.0000000001}")
                .findings();

        assertThat(findings.changed().count()).isZero();
        assertThat(findings.notSeen()).isEmpty();
    }

    @Test
    void refusesARowWithoutItsKey() {
        jobs.declare("D23", List.of("{\"n\":1}"), List.of()).legacy(ONE).migrated(ONE);

        assertThatThrownBy(jobs::findings)
                .isInstanceOf(CannotCompareException.class)
                .hasMessage("--declared: D23 has a row without the key user: {\"n\":1}; add it");
    }
}
