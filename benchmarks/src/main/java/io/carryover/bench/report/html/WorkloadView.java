package io.carryover.bench.report.html;

import gg.jte.Content;
import io.carryover.bench.report.Measure;
import io.carryover.bench.report.SideResult;
import io.carryover.bench.report.WorkloadResult;
import io.carryover.parity.report.html.Charts;
import io.carryover.parity.report.html.LineChart;
import io.carryover.parity.report.html.Series;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** A workload as the templates ask for it. */
record WorkloadView(String anchor, WorkloadResult workload) {

    private static final int MOST_BARS = 4;

    /** The measures that are drawn, as far as there are figures of them: the first few of these. */
    private static final List<Measure> DRAWN = List.of(
            Measure.EVENTS_PER_SECOND,
            Measure.ROWS_PER_SECOND,
            Measure.LATENCY_P50_MS,
            Measure.LATENCY_P99_MS,
            Measure.BATCH_P50_MS,
            Measure.BATCH_P99_MS,
            Measure.RESTART_SECONDS,
            Measure.PEAK_HEAP_MB,
            Measure.PEAK_MEMORY_MB,
            Measure.CHECKPOINT_KB_PER_BATCH,
            Measure.SECONDS);

    List<BarChart> bars() {
        return DRAWN.stream()
                .filter(workload.measures()::contains)
                .limit(MOST_BARS)
                .map(measure -> BarChart.of(measure, workload.sides()))
                .toList();
    }

    boolean hasBatches() {
        return !batches().isEmpty();
    }

    Content drawnBatches() {
        return Charts.drawn(anchor + "-batches", batches());
    }

    List<Void> voids() {
        return workload.sides().stream()
                .flatMap(side -> side.voided().stream().map(run -> new Void(side.name(), run.round(), run.voided())))
                .toList();
    }

    static Map<String, String> sorted(Map<String, String> configuration) {
        return new TreeMap<>(configuration);
    }

    private LineChart batches() {
        List<Series> series = IntStream.range(0, workload.sides().size())
                .mapToObj(i -> series(i, workload.sides().get(i)))
                .filter(one -> !one.points().isEmpty())
                .toList();
        return LineChart.logarithmic("Batch duration, median of the rounds (log scale)", "ms", series)
                .by("batch");
    }

    private static Series series(int index, SideResult side) {
        double[] medians = BatchMedians.of(side.runs());
        return new Series(
                side.name(),
                index,
                IntStream.range(0, medians.length)
                        .mapToObj(i -> new Series.Point(i + 1, medians[i]))
                        .toList());
    }

    /** A run that does not count. */
    record Void(String side, int round, String why) {}
}
