package io.carryover.bench.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A report for a terminal: a table for each workload, then the ratios, with their aims. */
public final class TerminalTable {

    private static final double LARGE = 1000;

    private TerminalTable() {}

    /** Lines ended by line feeds. */
    public static String render(BenchReport report) {
        List<String> lines = new ArrayList<>();
        report.workloads().forEach(workload -> lines.addAll(table(workload)));
        lines.addAll(ratios(report));
        return lines.stream().map(line -> line + "\n").collect(Collectors.joining());
    }

    private static List<String> table(WorkloadResult workload) {
        List<Measure> measures = Arrays.stream(Measure.values())
                .filter(measure -> workload.sides().stream()
                        .anyMatch(side -> side.statistics(measure).count() > 0))
                .toList();
        List<List<String>> rows = new ArrayList<>();
        rows.add(row("side", measures.stream().map(TerminalTable::heading)));
        workload.sides()
                .forEach(side ->
                        rows.add(row(side.name(), measures.stream().map(measure -> cell(side.statistics(measure))))));
        List<String> lines = new ArrayList<>(List.of(workload.name() + ": " + workload.title()));
        lines.addAll(aligned(rows));
        workload.sides().forEach(side -> lines.addAll(voided(side)));
        lines.add("");
        return lines;
    }

    private static List<String> voided(SideResult side) {
        return side.runs().stream()
                .filter(run -> run.voided() != null)
                .map(run -> "  void: " + side.name() + ", round " + run.round() + ": " + run.voided())
                .toList();
    }

    private static String heading(Measure measure) {
        return measure.title() + " [" + measure.unit() + "]";
    }

    private static String cell(Statistics statistics) {
        if (statistics.count() == 0) {
            return "-";
        }
        String median = number(statistics.median());
        return statistics.count() == 1
                ? median
                : median + " (" + number(statistics.lowest()) + ".." + number(statistics.highest()) + ")";
    }

    private static List<String> ratios(BenchReport report) {
        return report.ratios().stream().map(TerminalTable::line).toList();
    }

    private static String line(Ratio ratio) {
        String value = ratio.value().count() == 0
                ? "not measured"
                : String.format(
                        Locale.ROOT,
                        "%.2f (%.2f..%.2f)",
                        ratio.value().median(),
                        ratio.value().lowest(),
                        ratio.value().highest());
        return ratio.title() + ": " + value + aim(ratio);
    }

    private static String aim(Ratio ratio) {
        if (ratio.aim() == null) {
            return "";
        }
        String wanted =
                (ratio.aim().isLeast() ? "at least " : "at most ") + ratio.aim().limit();
        return ", aim " + wanted + (ratio.isMet() == null ? "" : ratio.isMet() ? ": met" : ": MISSED");
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, Math.abs(value) >= LARGE ? "%,.0f" : "%.1f", value);
    }

    private static List<String> row(String first, Stream<String> others) {
        return Stream.concat(Stream.of(first), others).toList();
    }

    private static List<String> aligned(List<List<String>> rows) {
        int[] widths = IntStream.range(0, rows.get(0).size())
                .map(column -> rows.stream()
                        .mapToInt(row -> row.get(column).length())
                        .max()
                        .orElse(0))
                .toArray();
        return rows.stream()
                .map(row -> IntStream.range(0, widths.length)
                        .mapToObj(column -> String.format("%-" + widths[column] + "s", row.get(column)))
                        .collect(Collectors.joining("  ", "  ", ""))
                        .stripTrailing())
                .toList();
    }
}
