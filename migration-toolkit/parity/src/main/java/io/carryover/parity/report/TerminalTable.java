package io.carryover.parity.report;

import com.google.common.base.Strings;
import io.carryover.parity.compare.Difference;
import io.carryover.parity.compare.Source;
import io.carryover.parity.compare.Verdict;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A report for a terminal: one line for each case with the verdict on each API; then which cases were compared with a run
 * for want of expected files, and which a search made; then every difference with one example.
 */
public final class TerminalTable {

    private static final String NOT_RUN = "-";
    private static final Pattern MOVES_THE_CURSOR = Pattern.compile("\\p{Cc}");

    private TerminalTable() {}

    /** Lines ended by line feeds; the last one is the verdict. */
    public static String render(ParityReport report) {
        List<String> lines = new ArrayList<>(table(report));
        lines.addAll(origins(report));
        report.scenarios().stream().filter(one -> !one.notes().isEmpty()).forEach(one -> lines.addAll(notes(one)));
        report.scenarios().forEach(one -> lines.addAll(differences(one)));
        lines.add("");
        lines.addAll(kills(report));
        lines.add("verdict: " + report.verdict().word());
        return lines.stream()
                .map(line -> MOVES_THE_CURSOR.matcher(line).replaceAll(" ") + "\n")
                .collect(Collectors.joining());
    }

    private static List<String> table(ParityReport report) {
        List<String> apis = report.scenarios().stream()
                .flatMap(one -> one.apis().stream())
                .map(ApiResult::api)
                .distinct()
                .toList();
        List<List<String>> rows = new ArrayList<>(List.of(row("scenario", "case", apis)));
        report.scenarios().forEach(one -> rows.add(row(one.scenario(), one.caseName(), verdicts(one, apis))));
        return aligned(rows);
    }

    private static List<String> row(String scenario, String caseName, List<String> cells) {
        return Stream.concat(Stream.of(scenario, caseName), cells.stream()).toList();
    }

    private static List<String> verdicts(CaseReport one, List<String> apis) {
        return apis.stream().map(api -> verdict(one, api)).toList();
    }

    private static String verdict(CaseReport one, String api) {
        return one.apis().stream()
                .filter(result -> result.api().equals(api))
                .findFirst()
                .map(result -> result.verdict().word())
                .orElse(NOT_RUN);
    }

    private static List<String> aligned(List<List<String>> rows) {
        List<Integer> widths = IntStream.range(0, rows.get(0).size())
                .mapToObj(column -> rows.stream()
                        .mapToInt(row -> row.get(column).length())
                        .max()
                        .orElse(0))
                .toList();
        return rows.stream().map(row -> aligned(row, widths)).toList();
    }

    private static String aligned(List<String> row, List<Integer> widths) {
        return IntStream.range(0, row.size())
                .mapToObj(column -> Strings.padEnd(row.get(column), widths.get(column), ' '))
                .collect(Collectors.joining("  "))
                .stripTrailing();
    }

    private static List<String> origins(ParityReport report) {
        List<String> lines =
                report.scenarios().stream().flatMap(TerminalTable::origin).toList();
        return lines.isEmpty()
                ? lines
                : Stream.concat(Stream.of(""), lines.stream()).toList();
    }

    private static Stream<String> origin(CaseReport one) {
        if (one.seed() != null) {
            return Stream.of(place(one) + ": made by a search from the seed " + one.seed());
        }
        return one.reference() == Source.FIXTURE || one.reference() == Source.LEGACY_ROWS
                ? Stream.of()
                : Stream.of(place(one) + ": compared with " + one.reference().words()
                        + ", as the case has no expected files");
    }

    private static List<String> notes(CaseReport one) {
        return Stream.concat(
                        Stream.of("", one.scenario() + " / " + one.caseName() + ":"),
                        one.notes().stream().map(note -> "  " + note))
                .toList();
    }

    private static List<String> differences(CaseReport one) {
        return one.apis().stream()
                .flatMap(RunFindings::of)
                .flatMap(findings -> findings.differences().stream()
                        .flatMap(difference -> lines(place(one) + " / " + findings.name(), difference)))
                .toList();
    }

    private static String place(CaseReport one) {
        return one.scenario() + " / " + one.caseName();
    }

    private static List<String> kills(ParityReport report) {
        List<Verdict> recoveries = new Overview(report).recoveries();
        return recoveries.isEmpty()
                ? List.of()
                : List.of("killed " + recoveries.size() + " times: "
                        + Stream.of(Verdict.values())
                                .map(verdict -> Collections.frequency(recoveries, verdict) + " " + verdict.word())
                                .collect(Collectors.joining(", ")));
    }

    private static Stream<String> lines(String place, Difference difference) {
        return Stream.concat(
                Stream.of(
                        "", place + ": " + difference.code() + " x " + difference.count(), "  " + difference.reason()),
                difference.examples().stream().limit(1).map(example -> "  " + example));
    }
}
