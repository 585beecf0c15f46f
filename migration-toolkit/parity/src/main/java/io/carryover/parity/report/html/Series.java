package io.carryover.parity.report.html;

import java.util.List;

/**
 * A line of a chart.
 *
 * @param index which colour and mark it has
 * @param points by step; a step without a point is a gap in the line
 */
public record Series(String name, int index, List<Point> points) {

    /** @param step from 1 */
    public record Point(int step, double value) {}

    /** Circle, square, triangle, diamond, plus: told apart without colours, too; of one size, around the origin. */
    private static final List<String> MARKS = List.of(
            "M-3.5 0A3.5 3.5 0 1 0 3.5 0A3.5 3.5 0 1 0-3.5 0Z",
            "M-3-3H3V3H-3Z",
            "M0-4L4 3H-4Z",
            "M0-4.5L4 0L0 4.5L-4 0Z",
            "M-1.2-4H1.2V-1.2H4V1.2H1.2V4H-1.2V1.2H-4V-1.2H-1.2Z");

    /** The class that gives it its colour; there are as many as marks, and then they come again with other marks. */
    public String look() {
        return "s" + index % MARKS.size();
    }

    /** The outline of the mark on its points. */
    String mark() {
        return MARKS.get((index + index / MARKS.size()) % MARKS.size());
    }

    double least() {
        return points.stream().mapToDouble(Point::value).min().orElse(0);
    }

    double greatest() {
        return points.stream().mapToDouble(Point::value).max().orElse(0);
    }
}
