package io.carryover.parity.compare;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.carryover.parity.fixture.Declaration;
import io.carryover.parity.json.ExactJson;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JobDifferencesTest {

    private static final JsonNode KEY = json("{\"user\":\"ann\"}");
    private static final JsonNode ONE = json("{\"user\":\"ann\",\"n\":1,\"avg\":100}");
    private static final JsonNode TWO = json("{\"user\":\"ann\",\"n\":2,\"avg\":100.1}");

    private final JobDifferences differences = new JobDifferences(new RowEquality(Map.of("avg", 0.01)));

    @Test
    void showsAMissingRowWhole() {
        Difference missing = differences.missing(7, List.of(new RowPair(KEY, ONE, null)));

        assertThat(missing.code()).isEqualTo("missing-output");
        assertThat(missing.count()).isEqualTo(7);
        assertThat(missing.examples()).containsExactly("key {\"user\":\"ann\"}: " + ONE);
    }

    @Test
    void showsAnExtraRowWhole() {
        Difference extra = differences.extra(1, List.of(new RowPair(KEY, null, TWO)));

        assertThat(extra.code()).isEqualTo("extra-output");
        assertThat(extra.examples()).containsExactly("key {\"user\":\"ann\"}: " + TWO);
    }

    @Test
    void showsOfAChangedRowTheFieldsBeyondTheToleranceAndBothRowsSideBySide() {
        Difference changed = differences.changed(1, "Columns: n in 1 row.", List.of(new RowPair(KEY, ONE, TWO)));

        assertThat(changed.code()).isEqualTo("changed-output");
        assertThat(changed.reason()).endsWith(" Columns: n in 1 row.");
        assertThat(changed.examples()).containsExactly("key {\"user\":\"ann\"}: n expected 1, was 2");
        assertThat(changed.rows()).hasSize(1);
        assertThat(changed.rows().get(0).fields())
                .extracting(FieldPair::differs)
                .containsExactly(false, true, false);
    }

    @Test
    void aDeclaredDifferenceCountsWhatGoesAndWhatComes() {
        Difference declared =
                differences.declared(new Declaration("D23", List.of("migrated"), "Why."), List.of(ONE), List.of(TWO));

        assertThat(declared.isDeclared()).isTrue();
        assertThat(declared.count()).isEqualTo(2);
        assertThat(declared.examples()).containsExactly("- " + ONE, "+ " + TWO);
    }

    @Test
    void whatWasDeclaredAndNotSeenIsAMismatch() {
        Difference notSeen = differences.notSeen(Collections.nCopies(9, "D23: {}"));

        assertThat(notSeen.code()).isEqualTo("unseen-declaration");
        assertThat(notSeen.count()).isEqualTo(9);
        assertThat(notSeen.examples()).hasSize(5);
        assertThat(Verdict.of(List.of(notSeen))).isEqualTo(Verdict.DIFFERENT);
    }

    private static JsonNode json(String text) {
        try {
            return ExactJson.MAPPER.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
