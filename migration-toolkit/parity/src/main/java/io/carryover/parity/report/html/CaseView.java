package io.carryover.parity.report.html;

import io.carryover.parity.compare.Aspect;
import io.carryover.parity.compare.Verdict;
import io.carryover.parity.report.ApiResult;
import io.carryover.parity.report.CaseReport;
import io.carryover.parity.report.Column;
import io.carryover.parity.report.KillResult;
import io.carryover.parity.report.RunFindings;
import io.carryover.parity.report.StepFigures;
import io.carryover.parity.report.Tally;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;

/** A case as the templates ask for it. */
record CaseView(Page page, CaseReport report) {

    /** The worst of all its implementations. */
    Verdict verdict() {
        return Verdict.worst(report.apis().stream().map(ApiResult::verdict).toList());
    }

    String anchor() {
        return page.anchor(report);
    }

    String reference() {
        return report.reference().words();
    }

    static boolean isCompared(ApiResult result, Aspect aspect) {
        return !result.notCompared().contains(aspect);
    }

    static Verdict verdict(ApiResult result, Aspect aspect) {
        return Verdict.of(result.differences().stream()
                .filter(difference -> difference.aspects().contains(aspect))
                .toList());
    }

    static Tally recovery(ApiResult result) {
        return Tally.of(result.kills().stream().map(KillResult::verdict).toList());
    }

    /** What differs, one entry for the uninterrupted run and one for each kill. */
    List<RunFindings> findings() {
        return report.apis().stream().flatMap(RunFindings::of).toList();
    }

    /** The charts that anything was measured for. */
    List<LineChart> charts() {
        return Stream.of(
                        LineChart.logarithmic("Batch duration (log scale)", "ms", series(StepFigures::millis)),
                        LineChart.linear("State rows", "rows", series(CaseView::stateRows)))
                .filter(chart -> !chart.isEmpty())
                .toList();
    }

    private static Double stateRows(StepFigures figures) {
        return figures.stateRows() == null ? null : figures.stateRows().doubleValue();
    }

    private List<Series> series(Function<StepFigures, Double> figure) {
        return report.apis().stream()
                .map(result -> new Series(
                        result.api(),
                        page.overview().columns().indexOf(Column.of(result)),
                        result.steps().stream()
                                .map(step -> point(step, figure.apply(step)))
                                .filter(Objects::nonNull)
                                .toList()))
                .filter(one -> !one.points().isEmpty())
                .toList();
    }

    private static Series.Point point(StepFigures step, Double value) {
        return value == null ? null : new Series.Point(step.step(), value);
    }
}
