package io.carryover.parity.report;

import io.carryover.parity.compare.Verdict;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A report as a matrix of scenarios and implementations. */
public record Overview(ParityReport report) {

    /** What the report says, in one sentence. */
    public String headline() {
        return switch (report.verdict()) {
            case EQUAL -> "Every implementation does exactly what is expected of it.";
            case DECLARED -> "Implementations differ only where it was declared beforehand, and exactly so.";
            case DIFFERENT -> "At least one implementation does not do what is expected of it.";
        };
    }

    /** Verdicts on an implementation in a case. */
    public long count(Verdict verdict) {
        return results().filter(result -> result.verdict() == verdict).count();
    }

    public List<String> scenarios() {
        return report.scenarios().stream().map(CaseReport::scenario).distinct().toList();
    }

    /** The implementations, each once, the legacy side first. */
    public List<Column> columns() {
        return Stream.of(Side.values()).flatMap(side -> columns(side).stream()).toList();
    }

    public List<Column> columns(Side side) {
        return results()
                .filter(result -> result.side() == side)
                .map(Column::of)
                .distinct()
                .toList();
    }

    /** Empty where the scenario has no such implementation, or it was not run. */
    public Optional<Tally> tally(String scenario, Column column) {
        List<Verdict> verdicts = report.casesOf(scenario).stream()
                .flatMap(one -> verdict(one, column).stream())
                .toList();
        return verdicts.isEmpty() ? Optional.empty() : Optional.of(Tally.of(verdicts));
    }

    /** The first case of the scenario in which the implementation has that verdict. */
    public Optional<CaseReport> firstCase(String scenario, Column column, Verdict verdict) {
        return report.casesOf(scenario).stream()
                .filter(one -> verdict(one, column).filter(verdict::equals).isPresent())
                .findFirst();
    }

    /** All kills of all implementations. */
    public List<Verdict> recoveries() {
        return results()
                .flatMap(result -> result.kills().stream())
                .map(KillResult::verdict)
                .toList();
    }

    private static Optional<Verdict> verdict(CaseReport one, Column column) {
        return one.apis().stream()
                .filter(result -> Column.of(result).equals(column))
                .map(ApiResult::verdict)
                .findFirst();
    }

    private Stream<ApiResult> results() {
        return report.scenarios().stream().flatMap(one -> one.apis().stream());
    }
}
