package io.carryover.parity.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LineChartTest {

    @ParameterizedTest
    @CsvSource({
        "0, '0,1'",
        "1, '0,1'",
        "4, '0,1,2,3,4'",
        "7, '0,2,4,6,8'",
        "20, '0,5,10,15,20'",
        "101, '0,50,100,150'",
        "100000, '0,20000,40000,60000,80000,100000'"
    })
    void endsALinearAxisAtARoundNumber(double greatest, String ticks) {
        assertThat(ticks(Axis.linear(greatest))).isEqualTo(ticks);
    }

    @ParameterizedTest
    @CsvSource({
        "40, 90, '20,50,100'",
        "50, 50, '50,100'",
        "81.5, 1999, '50,100,200,500,1000,2000'",
        "0.3, 5, '0.2,0.5,1,2,5'",
        "3, 45000, '1,10,100,1000,10000,100000'",
        "0.001, 90000, '0.001,0.1,10,1000,100000'"
    })
    void endsALogarithmicAxisAtRoundNumbers(double least, double greatest, String ticks) {
        assertThat(ticks(Axis.logarithmic(least, greatest))).isEqualTo(ticks);
    }

    @Test
    void drawsTheLeastBelowTheGreatest() {
        LineChart chart = LineChart.linear("rows", "rows", List.of(series(point(1, 0), point(2, 10))));

        assertThat(chart.y(0)).isEqualTo("190.0");
        assertThat(chart.y(5)).isEqualTo("108.0");
        assertThat(chart.y(10)).isEqualTo("26.0");
    }

    @Test
    void drawsATimeOfZeroAtOne() {
        LineChart chart = LineChart.logarithmic("time", "ms", List.of(series(point(1, 0), point(2, 80))));

        assertThat(chart.axis().ticks()).startsWith(1.0);
        assertThat(chart.y(0)).isEqualTo("190.0");
    }

    @Test
    void interruptsTheLineWhereAStepIsMissing() {
        LineChart chart = LineChart.linear("rows", "rows", List.of(series(point(1, 1), point(2, 1), point(4, 1))));

        assertThat(chart.path(chart.series().get(0))).matches("M[\\d. ]+h0L[\\d. ]+M[\\d. ]+h0");
    }

    @Test
    void keepsLinesApartThatLieOnEachOther() {
        Series one = new Series("a", 0, List.of(point(1, 5)));
        Series other = new Series("b", 1, List.of(point(1, 5)));
        LineChart chart = LineChart.linear("rows", "rows", List.of(one, other));

        assertThat(chart.x(one, 1)).isEqualTo("240.0");
        assertThat(chart.x(other, 1)).isEqualTo("244.0");
        assertThat(one.look()).isNotEqualTo(other.look());
        assertThat(one.mark()).isNotEqualTo(other.mark());
    }

    @Test
    void labelsAtMostTwelveStepsAndMarksNoPointsOfMany() {
        LineChart few = LineChart.linear("rows", "rows", List.of(series(point(1, 1), point(12, 1))));
        LineChart many = LineChart.linear("rows", "rows", List.of(series(point(1, 1), point(Integer.MAX_VALUE, 1))));

        assertThat(few.stepLabels()).hasSize(12);
        assertThat(few.hasMarks()).isTrue();
        assertThat(many.stepLabels()).hasSizeBetween(6, 12).startsWith(1);
        assertThat(many.hasMarks()).isFalse();
    }

    private static Series series(Series.Point... points) {
        return new Series("a", 0, List.of(points));
    }

    private static Series.Point point(int step, double value) {
        return new Series.Point(step, value);
    }

    private static String ticks(Axis axis) {
        return axis.ticks().stream()
                .map(tick -> tick == Math.rint(tick) ? String.format("%.0f", tick) : Double.toString(tick))
                .reduce((all, tick) -> all + "," + tick)
                .orElseThrow();
    }
}
