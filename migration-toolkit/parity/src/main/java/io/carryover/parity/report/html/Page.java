package io.carryover.parity.report.html;

import com.google.common.base.Splitter;
import io.carryover.parity.compare.Difference;
import io.carryover.parity.compare.Verdict;
import io.carryover.parity.report.ApiResult;
import io.carryover.parity.report.CaseReport;
import io.carryover.parity.report.DocumentationPages;
import io.carryover.parity.report.Explanation;
import io.carryover.parity.report.Explanations;
import io.carryover.parity.report.ParityReport;
import io.carryover.parity.report.Side;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A report as the templates ask for it. */
record Page(ParityReport report, DocumentationPages documentation) {

    private static final Map<Verdict, String> SYMBOLS =
            Map.of(Verdict.EQUAL, "✓", Verdict.DECLARED, "≈", Verdict.DIFFERENT, "✕");

    static String symbol(Verdict verdict) {
        return SYMBOLS.get(verdict);
    }

    /** What comes of all sources that the page may take anything from: its own style and script. */
    static String contentSecurityPolicy() {
        return "default-src 'none'; img-src data:; style-src " + Inline.STYLE.source() + "; script-src "
                + Inline.SCRIPT.source();
    }

    /** What the page is about, in one sentence. */
    String headline() {
        return switch (report.verdict()) {
            case EQUAL -> "Every implementation does exactly what is expected of it.";
            case DECLARED -> "Implementations differ only where it was declared beforehand, and exactly so.";
            case DIFFERENT -> "At least one implementation does not do what is expected of it.";
        };
    }

    /** Verdicts on an implementation in a case. */
    long count(Verdict verdict) {
        return results().filter(result -> result.verdict() == verdict).count();
    }

    List<String> scenarios() {
        return report.scenarios().stream().map(CaseReport::scenario).distinct().toList();
    }

    List<CaseView> casesOf(String scenario) {
        return report.casesOf(scenario).stream()
                .map(one -> new CaseView(this, one))
                .toList();
    }

    /** The implementations, each once, the legacy side first. */
    List<Column> columns() {
        return Stream.of(Side.values()).flatMap(side -> columns(side).stream()).toList();
    }

    List<Column> columns(Side side) {
        return results()
                .filter(result -> result.side() == side)
                .map(Column::of)
                .distinct()
                .toList();
    }

    /** Empty where the scenario has no such implementation, or it was not run. */
    Optional<Cell> cell(String scenario, Column column) {
        List<Verdict> verdicts = report.casesOf(scenario).stream()
                .flatMap(one -> verdict(one, column).stream())
                .toList();
        return verdicts.isEmpty() ? Optional.empty() : Optional.of(Cell.of(verdicts));
    }

    /** The anchor of the first case of the scenario in which the implementation has that verdict. */
    String firstCase(String scenario, Column column, Verdict verdict) {
        return report.casesOf(scenario).stream()
                .filter(one -> verdict(one, column).filter(verdict::equals).isPresent())
                .findFirst()
                .map(this::anchor)
                .orElseGet(() -> anchor(scenario));
    }

    private static Optional<Verdict> verdict(CaseReport one, Column column) {
        return one.apis().stream()
                .filter(result -> Column.of(result).equals(column))
                .map(ApiResult::verdict)
                .findFirst();
    }

    /** Whether any implementation was killed at all. */
    boolean hasRecovery() {
        return results().anyMatch(result -> !result.kills().isEmpty());
    }

    /** What is written about the codes that occur in the report, in the order of their occurrence. */
    List<Explanation> explanations() {
        return results()
                .flatMap(Page::differences)
                .map(Difference::code)
                .distinct()
                .flatMap(code -> Explanations.of(code).stream())
                .toList();
    }

    /** Its text, cut at the backticks. */
    static List<TextPart> parts(Explanation explanation) {
        List<String> parts = Splitter.on('`').splitToList(explanation.text());
        return IntStream.range(0, parts.size())
                .mapToObj(i -> new TextPart(parts.get(i), i % 2 == 1))
                .toList();
    }

    /** A name for links that does not depend on what a scenario is called. */
    String anchor(String scenario) {
        return "scenario-" + (scenarios().indexOf(scenario) + 1);
    }

    /** A name for links that does not depend on what a case is called. */
    String anchor(CaseReport one) {
        return "case-" + (report.scenarios().indexOf(one) + 1);
    }

    private static Stream<Difference> differences(ApiResult result) {
        return Stream.concat(
                result.differences().stream(), result.kills().stream().flatMap(kill -> kill.differences().stream()));
    }

    /** Words, or a piece of code among them. */
    record TextPart(String text, boolean isCode) {}

    private Stream<ApiResult> results() {
        return report.scenarios().stream().flatMap(one -> one.apis().stream());
    }
}
