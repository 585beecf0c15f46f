package io.carryover.parity.report;

import com.google.common.base.Strings;
import io.carryover.parity.compare.Difference;
import io.carryover.parity.compare.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A report for a terminal: one line for each case and API, then what was compared with the model for want of
 * expected files, then every difference with one example. */
public final class TerminalTable {

    private static final List<String> HEAD =
            List.of("scenario", "case", "side", "api", "outputs", "state", "rejected", "late", "verdict");
    private static final int FIRST_NUMBER = HEAD.indexOf("outputs");
    private static final int LAST_NUMBER = HEAD.indexOf("late");

    private TerminalTable() {}

    /** Lines ended by line feeds; the last one is the verdict. */
    public static String render(ParityReport report) {
        List<String> lines = new ArrayList<>(table(report));
        lines.addAll(comparedWithTheModel(report));
        report.scenarios().forEach(one -> lines.addAll(differences(one)));
        lines.addAll(List.of("", "verdict: " + report.verdict().word(), ""));
        return String.join("\n", lines);
    }

    private static List<String> table(ParityReport report) {
        List<List<String>> rows = new ArrayList<>(List.of(HEAD));
        report.scenarios().forEach(one -> one.apis().forEach(result -> rows.add(cells(one, result))));
        int[] widths = IntStream.range(0, HEAD.size())
                .map(column -> rows.stream()
                        .mapToInt(row -> row.get(column).length())
                        .max()
                        .orElse(0))
                .toArray();
        return rows.stream().map(row -> aligned(row, widths)).toList();
    }

    private static List<String> cells(CaseReport one, ApiResult result) {
        return List.of(
                one.scenario(),
                one.caseName(),
                result.side().word(),
                result.api(),
                String.valueOf(result.outputRows()),
                String.valueOf(result.stateRows()),
                String.valueOf(result.rejected()),
                result.late() == null ? "-" : String.valueOf(result.late()),
                result.verdict().word());
    }

    private static String aligned(List<String> row, int[] widths) {
        return IntStream.range(0, row.size())
                .mapToObj(column -> aligned(row.get(column), widths[column], column))
                .collect(Collectors.joining("  "))
                .stripTrailing();
    }

    private static String aligned(String cell, int width, int column) {
        boolean number = FIRST_NUMBER <= column && column <= LAST_NUMBER;
        return number ? Strings.padStart(cell, width, ' ') : Strings.padEnd(cell, width, ' ');
    }

    private static List<String> comparedWithTheModel(ParityReport report) {
        List<String> lines = report.scenarios().stream()
                .filter(one -> one.reference() == Source.MODEL)
                .map(one -> one.scenario() + " / " + one.caseName()
                        + ": compared with the sequential model, as the case has no expected files")
                .toList();
        return lines.isEmpty()
                ? lines
                : Stream.concat(Stream.of(""), lines.stream()).toList();
    }

    private static List<String> differences(CaseReport one) {
        return one.apis().stream()
                .flatMap(result -> result.differences().stream()
                        .flatMap(difference ->
                                lines(String.join(" / ", one.scenario(), one.caseName(), result.api()), difference)))
                .toList();
    }

    private static Stream<String> lines(String place, Difference difference) {
        return Stream.concat(
                Stream.of(
                        "", place + ": " + difference.code() + " x " + difference.count(), "  " + difference.reason()),
                difference.examples().stream().limit(1).map(example -> "  " + example));
    }
}
