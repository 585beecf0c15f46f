package io.carryover.parity.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import io.carryover.parity.OutputRow;
import io.carryover.parity.Reject;
import io.carryover.parity.Snapshot;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every fixture says what the rule says: the model, written from the same page, agrees with each expected file. */
class ModelsMeetHandWrittenExpectationsTest {

    private static final Path FIXTURES = Path.of("fixtures");
    private static final String GROUP_STATE = "groupState";
    private static final String BUILTIN = "builtin";
    private static final Set<String> WITH_BUILTIN =
            Set.of("gap-sessions", "running-stats", "profit-windows", "deduplication");

    /** Those with outputs of doubles that the scenario page compares up to the ninth digit. */
    private static final Set<String> WITH_ROUNDED_OUTPUTS = Set.of("amount-anomalies", "count-windows");

    private static final NumbersByValue ROUNDED = new NumbersByValue(new BigDecimal("1e-9"));

    @TestFactory
    Stream<DynamicTest> modelDoesWhatTheFixtureExpects() {
        return scenarios()
                .flatMap(scenario -> FixtureFolder.casesIn(scenario).stream().flatMap(folder -> apisOf(scenario)
                        .map(api -> dynamicTest(
                                scenario.getFileName() + "/" + folder.name() + " " + api,
                                () -> compare(scenario.getFileName().toString(), folder, api)))));
    }

    @TestFactory
    Stream<DynamicTest> everyDeclaredScenarioHasACaseThatShowsTheDifference() {
        return scenarios()
                .map(scenario -> dynamicTest(
                        scenario.getFileName().toString(), () -> assertThat(FixtureFolder.casesIn(scenario).stream()
                                        .anyMatch(folder -> folder.expectsOtherwiseOf(BUILTIN)))
                                .isEqualTo(Files.exists(scenario.resolve("declared.json")))));
    }

    @TestFactory
    Stream<DynamicTest> noCaseIsLongerThanEightSteps() {
        return scenarios().flatMap(scenario -> FixtureFolder.casesIn(scenario).stream()
                .map(folder -> dynamicTest(
                        scenario.getFileName() + "/" + folder.name(),
                        () -> assertThat(folder.fixture().steps()).isBetween(1, 8))));
    }

    private static Stream<Path> scenarios() {
        return FixtureFolder.entries(FIXTURES).filter(Files::isDirectory);
    }

    /** One API stands for all that have no declared difference. */
    private static Stream<String> apisOf(Path scenario) {
        return WITH_BUILTIN.contains(scenario.getFileName().toString())
                ? Stream.of(GROUP_STATE, BUILTIN)
                : Stream.of(GROUP_STATE);
    }

    private static void compare(String scenario, FixtureFolder folder, String api) {
        Snapshot actual = SequentialModels.of(scenario, api).run(folder.fixture());
        NumbersByValue numbers = WITH_ROUNDED_OUTPUTS.contains(scenario) ? ROUNDED : NumbersByValue.EXACT;

        for (int step = 1; step <= folder.fixture().steps(); step++) {
            assertThat(rowsOf(actual.outputs(), step))
                    .as("outputs of step %d", step)
                    .usingElementComparator(with(numbers))
                    .containsExactlyInAnyOrderElementsOf(rowsOf(folder.expectedOutputs(api), step));
        }
        assertThat(actual.outputs()).hasSameSizeAs(folder.expectedOutputs(api));
        assertThat(actual.state())
                .as("state")
                .usingElementComparator(with(NumbersByValue.EXACT))
                .containsExactlyInAnyOrderElementsOf(folder.expectedState(api));
        assertThat(places(actual.rejects()))
                .as("rejects")
                .containsExactlyInAnyOrderElementsOf(places(folder.expectedRejects()));
        assertThat(actual.late().orElse(folder.expectedLate())).as("late").isEqualTo(folder.expectedLate());
        assertThat(actual.late().isEmpty())
                .as("late counts are not comparable")
                .isEqualTo(scenario.equals("gap-sessions") && api.equals(BUILTIN));
    }

    /** JSON is equal with numbers by value, so that 200 is 200.00. */
    private static Comparator<JsonNode> with(NumbersByValue numbers) {
        return (left, right) -> left.equals(numbers, right) ? 0 : 1;
    }

    private static List<JsonNode> rowsOf(List<OutputRow> rows, int step) {
        return rows.stream()
                .filter(row -> row.batch() == step)
                .map(OutputRow::row)
                .toList();
    }

    private static List<String> places(List<Reject> rejects) {
        return rejects.stream()
                .map(reject -> reject.file() + " line " + reject.line())
                .toList();
    }
}
