package io.carryover.bench.report;

import static io.carryover.parity.report.Markdown.escaped;
import static io.carryover.parity.report.Markdown.row;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A report for a page of documentation or of a CI job: the ratios with their aims, then a table for each workload. */
public final class MarkdownTables {

    private static final String LEFT = "---";
    private static final String RIGHT = "---:";

    private MarkdownTables() {}

    /** Lines ended by line feeds, in the Markdown of GitHub. */
    public static String text(BenchReport report) {
        List<String> lines = new ArrayList<>(List.of("## Benchmark", "", escaped(circumstances(report)), ""));
        if (!report.ratios().isEmpty()) {
            lines.addAll(ratios(report));
            lines.add("");
        }
        report.workloads().forEach(workload -> lines.addAll(table(workload)));
        return String.join("\n", lines);
    }

    private static String circumstances(BenchReport report) {
        Machine machine = report.machine();
        return "Begun at " + report.startedAt() + (report.quick() ? ", quick" : "") + ", rounds: " + report.rounds()
                + "; " + String.join(", ", machine.processor(), machine.cores() + " cores")
                + ", " + machine.memoryMb() + " MB, " + machine.system() + ", " + machine.java() + "; "
                + joined(report.versions());
    }

    private static List<String> ratios(BenchReport report) {
        List<String> lines = new ArrayList<>();
        lines.add(row("ratio", Stream.of("value", "aim", "outcome")));
        lines.add(row(LEFT, Stream.of(RIGHT, LEFT, LEFT)));
        report.ratios()
                .forEach(ratio -> lines.add(
                        row(escaped(ratio.title()), Stream.of(Wording.ratio(ratio), aim(ratio), outcome(ratio)))));
        return lines;
    }

    private static String aim(Ratio ratio) {
        return ratio.aim() == null ? Wording.NOTHING : Wording.aim(ratio);
    }

    private static String outcome(Ratio ratio) {
        if (ratio.aim() == null) {
            return Wording.NOTHING;
        }
        return ratio.isMet() == null ? "not measured" : ratio.isMet() ? "met" : "**missed**";
    }

    private static List<String> table(WorkloadResult workload) {
        List<Measure> measures = workload.measures();
        List<String> lines = new ArrayList<>(List.of(
                "### " + escaped(workload.name()),
                "",
                escaped(workload.title() + (workload.configuration().isEmpty() ? "" : "; "))
                        + escaped(joined(workload.configuration())),
                ""));
        lines.add(row("side", measures.stream().map(Wording::heading)));
        lines.add(row(LEFT, measures.stream().map(measure -> RIGHT)));
        workload.sides()
                .forEach(side -> lines.add(row(
                        escaped(side.name()),
                        measures.stream().map(side::statistics).map(Wording::summary))));
        lines.add("");
        workload.sides().forEach(side -> lines.addAll(voids(side)));
        return lines;
    }

    private static List<String> voids(SideResult side) {
        return side.voided().stream()
                .flatMap(run ->
                        Stream.of("Void: " + escaped(side.name() + ", round " + run.round() + ": " + run.voided()), ""))
                .toList();
    }

    private static String joined(Map<String, String> settings) {
        return new TreeMap<>(settings)
                .entrySet().stream()
                        .map(setting -> setting.getKey() + " " + setting.getValue())
                        .collect(Collectors.joining(", "));
    }
}
