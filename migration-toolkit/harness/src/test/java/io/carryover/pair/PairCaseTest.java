package io.carryover.pair;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.carryover.pair.job.Pairs;
import io.carryover.parity.fixture.BadFixture;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Mistakes in a case, told before an engine starts. */
class PairCaseTest {

    private static final String ROW = "{\"batch\": 1, \"row\": {\"_1\": \"ann\"}}";

    @TempDir
    private Path folder;

    @Test
    void refusesParameters() {
        refuses(
                oneClick().with("case.json", "{\"parameters\": {\"gap\": \"1 hour\"}}"),
                folder.resolve("case.json") + ": sets parameters, which a pair of jobs does not have; remove them");
    }

    @Test
    void refusesAStartBetweenBatches() {
        refuses(
                oneClick().with("case.json", "{\"start\": \"2026-01-01T00:00:00.500Z\"}"),
                folder.resolve("case.json")
                        + ": start 2026-01-01T00:00:00.500Z is no multiple of batchInterval since 1970; move it to one");
    }

    @Test
    void refusesAnUndeclaredExpectation() {
        refuses(
                oneClick().with("expected-outputs.migrated.jsonl", ROW),
                folder.resolve("expected-outputs.migrated.jsonl")
                        + ": is for migrated alone, which no declared.json allows; declare the difference there");
    }

    @Test
    void refusesExpectationsForAnApiThatIsNoJobOfThePair() {
        refuses(
                oneClick().with("declared.json", declared("groupState")).with("expected-outputs.groupState.jsonl", ROW),
                folder
                        + ": has expected files for \"groupState\", which is no job of a pair; name it legacy or migrated");
    }

    @Test
    void refusesOwnExpectationsForTheJobThatIsComparedWith() {
        refuses(
                oneClick().with("declared.json", declared("legacy")).with("expected-outputs.legacy.jsonl", ROW),
                folder + ": has expected files for \"legacy\" alone, but without others the legacy job is what is"
                        + " compared with; name them expected-outputs.jsonl and expected-state.jsonl");
    }

    private Cases oneClick() {
        return Cases.in(folder, "ann,home");
    }

    private static String declared(String api) {
        return "[{\"code\": \"D09\", \"apis\": [\"" + api + "\"], \"reason\": \"why\"}]";
    }

    private static void refuses(Cases cases, String message) {
        assertThatExceptionOfType(BadFixture.class)
                .isThrownBy(() -> cases.of(Pairs.tuples()))
                .withMessage(message);
    }
}
