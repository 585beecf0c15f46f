package io.carryover.migrated.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class MismatchesTest extends CompareTest {

    @Test
    void findsNothingInTheSameRowsInAnotherOrderAndOtherFiles() {
        Findings findings = jobs.legacy("{\"user\":\"ann\",\"n\":1}", "{\"user\":\"bob\",\"n\":2}")
                .migratedIn("a.jsonl", "{\"n\":2,\"user\":\"bob\"}")
                .migratedIn("b.json", "{\"n\":1,\"user\":\"ann\"}")
                .findings();

        assertThat(findings)
                .isEqualTo(new Findings(
                        2, 2, Mismatches.NONE, Mismatches.NONE, Mismatches.NONE, Map.of(), java.util.List.of()));
    }

    @Test
    void namesTheRowThatIsMissing() {
        Findings findings = jobs.legacy("{\"user\":\"ann\",\"n\":1}", "{\"user\":\"bob\",\"n\":2}")
                .migrated("{\"user\":\"bob\",\"n\":2}")
                .findings();

        assertThat(findings.missing().count()).isEqualTo(1);
        assertThat(findings.missing().examples())
                .containsExactly(new Example("{\"user\":\"ann\"}", "{\"n\":1,\"user\":\"ann\"}", null));
        assertThat(findings.extra().count() + findings.changed().count()).isZero();
    }

    @Test
    void anEmptySideHasNothingOfWhatIsExpected() {
        Findings findings =
                jobs.legacy("{\"user\":\"ann\",\"n\":1}").migrated("").findings();

        assertThat(findings.missing().count()).isEqualTo(1);
    }
}
