package io.carryover.bench.report.html;

import io.carryover.bench.report.BenchReport;
import io.carryover.bench.report.Ratio;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** A report as the templates ask for it. */
record BenchView(BenchReport report) {

    List<WorkloadView> workloads() {
        return IntStream.range(0, report.workloads().size())
                .mapToObj(i -> new WorkloadView(
                        "workload-" + (i + 1), report.workloads().get(i)))
                .toList();
    }

    /** How the aims came out, in a few words. */
    String verdict() {
        long aims =
                report.ratios().stream().filter(ratio -> ratio.aim() != null).count();
        return aims == 0 ? "figures without aims" : count(Outcome.MET) + " of " + aims + " aims met";
    }

    Outcome outcome() {
        return count(Outcome.MISSED) > 0
                ? Outcome.MISSED
                : count(Outcome.NOT_MEASURED) > 0 ? Outcome.NOT_MEASURED : Outcome.MET;
    }

    long count(Outcome outcome) {
        return report.ratios().stream()
                .filter(ratio -> Outcome.of(ratio) == outcome)
                .count();
    }

    long voidRuns() {
        return report.workloads().stream()
                .flatMap(workload -> workload.sides().stream())
                .mapToLong(side -> side.voided().size())
                .sum();
    }

    /** Where the side whose figure is divided is shown; the page's beginning if the report has no such workload. */
    String link(Ratio ratio) {
        return workloads().stream()
                .filter(one -> one.workload().name().equals(ratio.of().workload()))
                .map(one -> "#" + one.anchor())
                .findFirst()
                .orElse("#");
    }

    /** What it was measured on and with. */
    Map<String, String> surroundings() {
        Map<String, String> all = new TreeMap<>(report.versions());
        all.put("operating system", report.machine().system());
        all.put("processor", report.machine().processor());
        all.put("cores", Integer.toString(report.machine().cores()));
        all.put("memory", String.format(Locale.ROOT, "%,d MB", report.machine().memoryMb()));
        all.put("JVM", report.machine().java());
        return all;
    }
}
