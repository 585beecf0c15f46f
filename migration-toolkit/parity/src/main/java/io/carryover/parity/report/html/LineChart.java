package io.carryover.parity.report.html;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/**
 * Lines over numbered steps, laid out for a drawing of 440 by 230 units.
 *
 * @param unit of the values
 * @param axis of the values
 * @param step what a step is called
 */
public record LineChart(String title, String unit, Axis axis, List<Series> series, String step) {

    static final int WIDTH = 440;
    static final int HEIGHT = 230;
    static final int LEFT = 56;
    static final int RIGHT = 428;
    static final int TOP = 26;
    static final int BOTTOM = 190;

    private static final String STEP = "step";
    private static final int MOST_STEP_LABELS = 12;
    private static final int MOST_MARKS = 60;
    private static final double WIDEST_SHIFT = 4;

    /** For values of very different sizes, as of a first batch and the next ones; less than 1 is drawn as 1. */
    public static LineChart logarithmic(String title, String unit, List<Series> series) {
        double least = series.stream()
                .flatMap(one -> one.points().stream())
                .mapToDouble(Series.Point::value)
                .map(value -> Math.max(1, value))
                .min()
                .orElse(1);
        return new LineChart(title, unit, Axis.logarithmic(least, greatest(series)), series, STEP);
    }

    public static LineChart linear(String title, String unit, List<Series> series) {
        return new LineChart(title, unit, Axis.linear(greatest(series)), series, STEP);
    }

    /** This one, with another word for a step. */
    public LineChart by(String word) {
        return new LineChart(title, unit, axis, series, word);
    }

    public boolean isEmpty() {
        return series.isEmpty();
    }

    /** What a reader who does not see the drawing should know of it. */
    String description() {
        return series.stream()
                .map(one -> one.name() + ": " + number(one.least()) + " to " + number(one.greatest()) + " " + unit)
                .collect(Collectors.joining("; ", "By " + step + ", 1 to " + lastStep() + ". ", "."));
    }

    String tooltip(Series one, Series.Point point) {
        return one.name() + ", " + step + " " + point.step() + ": " + number(point.value()) + " " + unit;
    }

    List<Integer> stepLabels() {
        long every = (lastStep() - 1L) / MOST_STEP_LABELS + 1;
        return LongStream.iterate(1, step -> step <= lastStep(), step -> step + every)
                .mapToObj(Math::toIntExact)
                .toList();
    }

    /** Marks on the points would cover a line of many. */
    boolean hasMarks() {
        return lastStep() <= MOST_MARKS;
    }

    String x(int step) {
        return coordinate(LEFT + (step - 0.5) * stepWidth());
    }

    /** Lines lie on each other where all implementations do the same; so each is moved aside a little. */
    String x(Series one, int step) {
        double shift = Math.min(WIDEST_SHIFT, stepWidth() / 2 / (series.size() + 1));
        double place = series.indexOf(one) - (series.size() - 1) / 2.0;
        return coordinate(LEFT + (step - 0.5) * stepWidth() + place * shift);
    }

    String y(double value) {
        return coordinate(BOTTOM - axis.share(value) * (BOTTOM - TOP));
    }

    /** The line as a path, interrupted where a step has no point; a point alone is a dot. */
    String path(Series one) {
        StringBuilder path = new StringBuilder();
        int previous = Integer.MIN_VALUE;
        for (Series.Point point : one.points()) {
            String place = x(one, point.step()) + " " + y(point.value());
            path.append(point.step() == previous + 1 ? "L" + place : "M" + place + "h0");
            previous = point.step();
        }
        return path.toString();
    }

    public static String number(double value) {
        boolean small = value < 10 && value != Math.rint(value);
        return String.format(Locale.ROOT, small ? "%.1f" : "%,.0f", value);
    }

    private double stepWidth() {
        return (RIGHT - LEFT) / (double) lastStep();
    }

    private int lastStep() {
        return series.stream()
                .flatMap(one -> one.points().stream())
                .mapToInt(Series.Point::step)
                .max()
                .orElse(1);
    }

    private static double greatest(List<Series> series) {
        return series.stream().mapToDouble(Series::greatest).max().orElse(1);
    }

    private static String coordinate(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
