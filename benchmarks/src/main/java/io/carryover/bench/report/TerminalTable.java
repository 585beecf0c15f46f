package io.carryover.bench.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A report for a terminal: a table for each workload, then the ratios, with their aims. */
public final class TerminalTable {

    private TerminalTable() {}

    /** Lines ended by line feeds. */
    public static String render(BenchReport report) {
        List<String> lines = new ArrayList<>();
        report.workloads().forEach(workload -> lines.addAll(table(workload)));
        lines.addAll(ratios(report));
        return lines.stream().map(line -> line + "\n").collect(Collectors.joining());
    }

    private static List<String> table(WorkloadResult workload) {
        List<Measure> measures = workload.measures();
        List<List<String>> rows = new ArrayList<>();
        rows.add(row("side", measures.stream().map(Wording::heading)));
        workload.sides()
                .forEach(side -> rows.add(
                        row(side.name(), measures.stream().map(measure -> Wording.summary(side.statistics(measure))))));
        List<String> lines = new ArrayList<>(List.of(workload.name() + ": " + workload.title()));
        lines.addAll(aligned(rows));
        workload.sides().forEach(side -> lines.addAll(voided(side)));
        lines.add("");
        return lines;
    }

    private static List<String> voided(SideResult side) {
        return side.voided().stream()
                .map(run -> "  void: " + side.name() + ", round " + run.round() + ": " + run.voided())
                .toList();
    }

    private static List<String> ratios(BenchReport report) {
        return report.ratios().stream().map(TerminalTable::line).toList();
    }

    private static String line(Ratio ratio) {
        return ratio.title() + ": " + Wording.ratio(ratio) + aim(ratio);
    }

    private static String aim(Ratio ratio) {
        return ratio.aim() == null
                ? ""
                : ", aim " + Wording.aim(ratio) + (ratio.isMet() == null ? "" : ratio.isMet() ? ": met" : ": MISSED");
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
