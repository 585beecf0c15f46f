package io.carryover.parity.compare;

import static org.assertj.core.api.Assertions.assertThat;

import io.carryover.parity.Run;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SideBySideTest {

    @Test
    void showsAMissingRowBesideTheOneThatCameInItsPlace() {
        Run expected = new Run().output(3, "{\"id\":1,\"count\":2}").output(3, "{\"id\":2,\"count\":5}");
        Run actual = new Run().output(3, "{\"id\":2,\"count\":2}").output(3, "{\"id\":1,\"count\":3}");

        assertThat(rows(expected, actual, "missing-output"))
                .containsExactly(
                        new DifferingRow("batch 3", List.of(same("id", "1"), differing("count", "2", "3"))),
                        new DifferingRow("batch 3", List.of(same("id", "2"), differing("count", "5", "2"))));
        assertThat(rows(expected, actual, "extra-output"))
                .containsExactlyInAnyOrderElementsOf(rows(expected, actual, "missing-output"));
    }

    @Test
    void choosesTheRowThatHasTheMostInCommon() {
        Run expected = new Run().output(1, "{\"id\":1,\"a\":1,\"b\":1}");
        Run actual = new Run().output(1, "{\"id\":1,\"a\":2,\"b\":2}").output(1, "{\"id\":1,\"a\":1,\"b\":2}");

        assertThat(rows(expected, actual, "missing-output"))
                .containsExactly(new DifferingRow(
                        "batch 1", List.of(same("id", "1"), same("a", "1"), differing("b", "1", "2"))));
    }

    @Test
    void showsARowAloneWhereNoneWithItsFirstFieldCame() {
        Run expected = new Run().output(3, "{\"id\":1,\"count\":2}");
        Run actual = new Run().output(3, "{\"id\":7,\"count\":2}");

        assertThat(rows(expected, actual, "missing-output"))
                .containsExactly(new DifferingRow(
                        "batch 3", List.of(differing("id", "1", null), differing("count", "2", null))));
        assertThat(rows(expected, actual, "extra-output"))
                .containsExactly(new DifferingRow(
                        "batch 3", List.of(differing("id", null, "7"), differing("count", null, "2"))));
    }

    @Test
    void showsARowOfAnotherStepAlone() {
        Run expected = new Run().output(1, "{\"id\":1}");
        Run actual = new Run().output(2, "{\"id\":1}");

        assertThat(rows(expected, actual, "missing-output"))
                .containsExactly(new DifferingRow("batch 1", List.of(differing("id", "1", null))));
    }

    @Test
    void walksIntoTheFieldsOfAState() {
        Run expected = new Run().state("{\"key\":\"u\",\"state\":{\"n\":1,\"data\":[1]},\"deadline\":5}");
        Run actual = new Run().state("{\"key\":\"u\",\"state\":{\"n\":1,\"data\":[1,2]}}");

        assertThat(rows(expected, actual, "changed-state"))
                .containsExactly(new DifferingRow(
                        "key \"u\"",
                        List.of(
                                same("key", "\"u\""),
                                same("state.n", "1"),
                                differing("state.data", "[1]", "[1,2]"),
                                differing("deadline", "5", null))));
    }

    @Test
    void marksNoNumberWithinTheToleranceOfItsField() {
        Run expected = new Run().output(1, "{\"id\":1,\"n\":1,\"z\":3.5}");
        Run actual = new Run().output(1, "{\"id\":1,\"n\":2,\"z\":3.500000001}");
        Comparison close = new Comparison(Reference.model(expected.snapshot()), new RowEquality(Map.of("z", 1e-9)));

        assertThat(close.differences("builtin", actual.snapshot())
                        .get(0)
                        .rows()
                        .get(0)
                        .fields())
                .containsExactly(
                        same("id", "1"), differing("n", "1", "2"), new FieldPair("z", "3.5", "3.500000001", false));
    }

    @Test
    void showsRejectsAndLateCounts() {
        Run expected = new Run().reject("batch-01.jsonl", 3, "").late(2, 1);
        Run actual = new Run().reject("batch-01.jsonl", 4, "not JSON").late(2, 4);

        assertThat(rows(expected, actual, "missing-reject"))
                .containsExactly(
                        new DifferingRow("batch-01.jsonl line 3", List.of(differing("", "\"rejected\"", null))));
        assertThat(rows(expected, actual, "extra-reject"))
                .containsExactly(new DifferingRow(
                        "batch-01.jsonl line 4", List.of(differing("", null, "\"rejected: not JSON\""))));
        assertThat(rows(expected, actual, "late-count"))
                .containsExactly(new DifferingRow("batch 2", List.of(differing("late", "1", "4"))));
    }

    @Test
    void cutsLongValuesAroundTheirFirstDifference() {
        String start = "x".repeat(1000);
        Run expected = new Run().output(1, "{\"id\":1,\"data\":\"" + start + "a" + start + "\"}");
        Run actual = new Run().output(1, "{\"id\":1,\"data\":\"" + start + "b" + start + "\"}");

        FieldPair data =
                rows(expected, actual, "missing-output").get(0).fields().get(1);

        assertThat(data.expected())
                .startsWith("(961 characters) ...xxx")
                .contains("xax")
                .endsWith("more characters)");
        assertThat(data.actual()).contains("xbx").hasSizeLessThan(320);
    }

    @Test
    void showsTheFirstFieldsOfAWideRowAndThoseThatDiffer() {
        Run expected = new Run().output(1, wideRow(0));
        Run actual = new Run().output(1, wideRow(1));

        assertThat(rows(expected, actual, "missing-output").get(0).fields())
                .extracting(FieldPair::name)
                .containsExactly("f0", "f1", "f2", "f3", "f4", "f77");
    }

    @Test
    void keepsTextThatIsHalfACharacterOutOfTheReport() {
        String pair = "\ud83d\ude00";
        Run actual = new Run().output(1, "{\"a\":\"\\ud83d\",\"b\":\"" + pair.repeat(300) + "\"}");
        Difference extra = new Comparison(Reference.model(new Run().snapshot()), RowEquality.EXACT)
                .differences("builtin", actual.snapshot())
                .get(0);

        assertThat(extra.toString()).contains("\uFFFD", pair).doesNotContainPattern("\\p{Cs}");
    }

    private static List<DifferingRow> rows(Run expected, Run actual, String code) {
        return new Comparison(Reference.model(expected.snapshot()), RowEquality.EXACT)
                .differences("builtin", actual.snapshot()).stream()
                        .filter(difference -> difference.code().equals(code))
                        .flatMap(difference -> difference.rows().stream())
                        .toList();
    }

    private static String wideRow(int last) {
        return IntStream.range(0, 80)
                .mapToObj(i -> "\"f" + i + "\":" + (i == 77 ? last : i))
                .collect(Collectors.joining(",", "{", "}"));
    }

    private static FieldPair same(String name, String value) {
        return new FieldPair(name, value, value, false);
    }

    private static FieldPair differing(String name, String expected, String actual) {
        return new FieldPair(name, expected, actual, true);
    }
}
