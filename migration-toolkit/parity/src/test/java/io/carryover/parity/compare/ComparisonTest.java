package io.carryover.parity.compare;

import static org.assertj.core.api.Assertions.assertThat;

import io.carryover.parity.Run;
import io.carryover.parity.Snapshot;
import io.carryover.parity.fixture.Expectations;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ComparisonTest {

    @Test
    void findsNothingWhereTheOrderWithinAStepAndTheFormOfNumbersDiffer() {
        Run expected = new Run()
                .output(1, "{\"id\":1,\"sum\":200}")
                .output(1, "{\"id\":2,\"sum\":3}")
                .state("{\"key\":1,\"state\":{\"sum\":200,\"count\":1}}")
                .state("{\"key\":2,\"state\":{\"sum\":3,\"count\":1}}")
                .reject("batch-01.jsonl", 2, "")
                .late(1, 2)
                .late(2, 0);
        Run actual = new Run()
                .output(1, "{\"sum\":3.0,\"id\":2}")
                .output(1, "{\"sum\":200.00,\"id\":1}")
                .state("{\"key\":2.0,\"state\":{\"count\":1,\"sum\":3.0}}")
                .state("{\"state\":{\"count\":1,\"sum\":2e2},\"key\":1}")
                .reject("batch-01.jsonl", 2, "not JSON")
                .late(1, 2);

        assertThat(differences(expected.snapshot(), actual.snapshot())).isEmpty();
    }

    @Test
    void findsAMissingOutput() {
        assertThat(differences(new Run().output(3, "{\"id\":1}").snapshot(), new Run().snapshot()))
                .containsExactly(new Difference(
                        "missing-output", 1, "Expected in that step and not emitted.", List.of("batch 3: {\"id\":1}")));
    }

    @Test
    void findsAnExtraOutput() {
        assertThat(differences(
                        new Run().snapshot(), new Run().output(3, "{\"id\":1}").snapshot()))
                .containsExactly(new Difference(
                        "extra-output", 1, "Emitted in that step and not expected.", List.of("batch 3: {\"id\":1}")));
    }

    @Test
    void findsARowThatIsEmittedTwice() {
        Run once = new Run().output(1, "{\"id\":1}");
        Run twice = new Run().output(1, "{\"id\":1}").output(1, "{\"id\":1}");

        assertThat(codes(once, twice)).containsExactly("extra-output");
        assertThat(codes(twice, once)).containsExactly("missing-output");
    }

    @Test
    void findsARowThatIsEmittedOneStepLate() {
        Run expected = new Run().output(1, "{\"id\":1}");
        Run late = new Run().output(2, "{\"id\":1}");

        assertThat(codes(expected, late)).containsExactly("missing-output", "extra-output");
    }

    @Test
    void findsAMissingState() {
        assertThat(differences(
                        new Run().state("{\"key\":\"u\",\"state\":{\"n\":1}}").snapshot(), new Run().snapshot()))
                .containsExactly(new Difference(
                        "missing-state",
                        1,
                        "Expected at the end and not in the checkpoint.",
                        List.of("at the end: {\"key\":\"u\",\"state\":{\"n\":1}}")));
    }

    @Test
    void findsAnExtraState() {
        assertThat(differences(
                        new Run().snapshot(),
                        new Run().state("{\"key\":\"u\",\"state\":{\"n\":1}}").snapshot()))
                .containsExactly(new Difference(
                        "extra-state",
                        1,
                        "In the checkpoint at the end and not expected.",
                        List.of("at the end: {\"key\":\"u\",\"state\":{\"n\":1}}")));
    }

    @Test
    void findsAKeyThatIsThereTwice() {
        Run once = new Run().state("{\"key\":\"u\",\"state\":1}");
        Run twice = new Run().state("{\"key\":\"u\",\"state\":1}").state("{\"key\":\"u\",\"state\":1}");

        assertThat(codes(once, twice)).containsExactly("extra-state");
    }

    @Test
    void namesTheFieldsOfAChangedState() {
        Run expected = new Run().state("{\"key\":\"u\",\"state\":{\"n\":1,\"a\":[{\"x\":1},{\"x\":2}],\"gone\":true}}");
        Run actual = new Run()
                .state("{\"key\":\"u\",\"state\":{\"n\":2,\"a\":[{\"x\":1},{\"x\":3}]},\"deadline\":\"soon\"}");

        assertThat(differences(expected.snapshot(), actual.snapshot()))
                .containsExactly(new Difference(
                        "changed-state",
                        1,
                        "In the checkpoint at the end with other values than expected.",
                        List.of("key \"u\": state.n expected 1, was 2; state.a[1].x expected 2, was 3;"
                                + " state.gone expected true, was nothing; deadline expected nothing, was \"soon\"")));
    }

    @Test
    void namesAnArrayOfAnotherLengthAsAWhole() {
        Run expected = new Run().state("{\"key\":1,\"state\":[1,2]}");
        Run actual = new Run().state("{\"key\":1,\"state\":[2]}");

        assertThat(differences(expected.snapshot(), actual.snapshot()).get(0).examples())
                .containsExactly("key 1: state expected [1,2], was [2]");
    }

    @Test
    void findsAMissingReject() {
        assertThat(differences(new Run().reject("batch-01.jsonl", 3, "").snapshot(), new Run().snapshot()))
                .containsExactly(new Difference(
                        "missing-reject",
                        1,
                        "Expected in the dead letter and not there.",
                        List.of("batch-01.jsonl line 3")));
    }

    @Test
    void findsAnExtraReject() {
        assertThat(differences(
                        new Run().snapshot(),
                        new Run().reject("batch-01.jsonl", 3, "not\nJSON").snapshot()))
                .containsExactly(new Difference(
                        "extra-reject",
                        1,
                        "In the dead letter and not expected.",
                        List.of("batch-01.jsonl line 3: not JSON")));
    }

    @Test
    void findsARecordThatIsRejectedTwice() {
        Run once = new Run().reject("batch-01.jsonl", 3, "a");
        Run twice = new Run().reject("batch-01.jsonl", 3, "a").reject("batch-01.jsonl", 3, "b");

        assertThat(codes(once, twice)).containsExactly("extra-reject");
    }

    @Test
    void findsAnotherLateCount() {
        assertThat(differences(
                        new Run().late(2, 1).snapshot(), new Run().late(3, 1).snapshot()))
                .containsExactly(new Difference(
                        "late-count",
                        2,
                        "Another number of late records in that step than expected.",
                        List.of("batch 2: expected 1 late, was 0", "batch 3: expected 0 late, was 1")));
    }

    @Test
    void leavesOutALateCountThatTheApiDoesNotHave() {
        assertThat(differences(new Run().late(2, 1).snapshot(), new Run().withoutLateCount()))
                .isEmpty();
    }

    @Test
    void leavesOutWhatNothingIsExpectedOf() {
        Expectations onlyState =
                new Expectations(Optional.empty(), Optional.of(List.of()), Optional.empty(), Optional.empty());
        Run actual = new Run().output(1, "{}").reject("batch-01.jsonl", 1, "").late(1, 1);

        assertThat(comparison(new Reference(Source.FIXTURE, onlyState, Map.of()))
                        .differences("mapWithState", actual.snapshot()))
                .isEmpty();
    }

    @Test
    void givesFiveExamplesAndCountsAll() {
        Run actual = new Run();
        IntStream.rangeClosed(1, 7).forEach(id -> actual.output(2, "{\"id\":" + id + "}"));

        Difference extra = differences(new Run().snapshot(), actual.snapshot()).get(0);

        assertThat(extra.count()).isEqualTo(7);
        assertThat(extra.examples())
                .hasSize(5)
                .startsWith("batch 2: {\"id\":1}")
                .endsWith("batch 2: {\"id\":5}");
    }

    @Test
    void shortensALongRow() {
        Run actual = new Run().output(1, "{\"data\":\"" + "x".repeat(1000) + "\"}");

        assertThat(differences(new Run().snapshot(), actual.snapshot())
                        .get(0)
                        .examples()
                        .get(0))
                .startsWith("batch 1: {\"data\":\"xxx")
                .endsWith("xxx... (620 more characters)");
    }

    @Test
    void takesNumbersWithinTheToleranceOfTheirFieldAsEqual() {
        Run expected = new Run()
                .output(1, "{\"id\":1,\"zScore\":3.5}")
                .output(1, "{\"id\":1,\"zScore\":4.5}")
                .state("{\"key\":1,\"state\":{\"amounts\":[1.0,2.0]}}");
        Run actual = new Run()
                .output(1, "{\"id\":1,\"zScore\":4.500000001}")
                .output(1, "{\"id\":1,\"zScore\":3.500000001}")
                .state("{\"key\":1,\"state\":{\"amounts\":[1.0,2.000000001]}}");
        RowEquality close = new RowEquality(Map.of("zScore", 1e-9, "amounts", 1e-9));

        assertThat(new Comparison(Reference.model(expected.snapshot()), close)
                        .differences("mapWithState", actual.snapshot()))
                .isEmpty();
        assertThat(codes(expected, actual)).containsExactly("missing-output", "extra-output", "changed-state");
    }

    @Test
    void keepsOtherFieldsExactBesideATolerance() {
        Run expected = new Run().output(1, "{\"sum\":3.5,\"zScore\":1}");
        Run actual = new Run().output(1, "{\"sum\":3.5000000001,\"zScore\":1}");

        assertThat(new Comparison(Reference.model(expected.snapshot()), new RowEquality(Map.of("zScore", 1e-9)))
                        .differences("mapWithState", actual.snapshot()))
                .hasSize(2);
    }

    private static List<String> codes(Run expected, Run actual) {
        return differences(expected.snapshot(), actual.snapshot()).stream()
                .map(Difference::code)
                .toList();
    }

    private static List<Difference> differences(Snapshot expected, Snapshot actual) {
        return comparison(Reference.model(expected)).differences("mapWithState", actual).stream()
                .map(ComparisonTest::withoutRows)
                .toList();
    }

    private static Difference withoutRows(Difference all) {
        return new Difference(all.code(), all.count(), all.reason(), all.examples());
    }

    private static Comparison comparison(Reference reference) {
        return new Comparison(reference, RowEquality.EXACT);
    }
}
