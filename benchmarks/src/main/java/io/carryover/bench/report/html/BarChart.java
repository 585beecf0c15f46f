package io.carryover.bench.report.html;

import io.carryover.bench.report.Measure;
import io.carryover.bench.report.SideResult;
import io.carryover.bench.report.Statistics;
import io.carryover.bench.report.Wording;
import io.carryover.parity.report.html.Axis;
import io.carryover.parity.report.html.LineChart;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A measure of all sides, one below the other: a bar up to the median, and a line from the lowest to the highest value.
 * Laid out for a drawing 440 units wide.
 */
record BarChart(Measure measure, Axis axis, List<Bar> bars) {

    static final int WIDTH = 440;
    static final int LEFT = 8;
    static final int RIGHT = 412;
    static final int BAR_HEIGHT = 12;

    private static final int TOP = 4;
    private static final int ROW_HEIGHT = 36;
    private static final int AXIS_HEIGHT = 20;
    private static final int LABEL_HEIGHT = 16;

    /** @param index of its side, which gives it its colour */
    record Bar(String side, int index, Statistics statistics) {}

    static BarChart of(Measure measure, List<SideResult> sides) {
        List<Bar> bars = IntStream.range(0, sides.size())
                .mapToObj(i -> new Bar(sides.get(i).name(), i, sides.get(i).statistics(measure)))
                .filter(bar -> bar.statistics().count() > 0)
                .toList();
        double greatest = bars.stream()
                .mapToDouble(bar -> bar.statistics().highest())
                .max()
                .orElse(1);
        return new BarChart(measure, Axis.linear(greatest), bars);
    }

    String title() {
        return measure.title() + (measure.isBetterIfMore() ? ", more is better" : ", less is better");
    }

    /** What a reader who does not see the drawing should know of it. */
    String description() {
        return bars.stream()
                .map(bar -> bar.side() + ": " + label(bar))
                .collect(Collectors.joining("; ", "Median (lowest..highest). ", "."));
    }

    String label(Bar bar) {
        return Wording.summary(bar.statistics()) + " " + measure.unit();
    }

    int height() {
        return bottom() + AXIS_HEIGHT;
    }

    int bottom() {
        return TOP + bars.size() * ROW_HEIGHT;
    }

    int labelY(Bar bar) {
        return TOP + bars.indexOf(bar) * ROW_HEIGHT + LABEL_HEIGHT - 4;
    }

    int barY(Bar bar) {
        return TOP + bars.indexOf(bar) * ROW_HEIGHT + LABEL_HEIGHT;
    }

    String x(double value) {
        return coordinate(LEFT + axis.share(value) * (RIGHT - LEFT));
    }

    String width(Bar bar) {
        return coordinate(axis.share(bar.statistics().median()) * (RIGHT - LEFT));
    }

    static String tick(double value) {
        return LineChart.number(value);
    }

    private static String coordinate(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
