package io.carryover.parity.report;

import io.carryover.parity.compare.Difference;
import io.carryover.parity.compare.DifferingRow;
import java.util.List;
import java.util.stream.Stream;

/**
 * What differs in one run of an implementation.
 *
 * @param run what is to be said of the run, such as {@code killed in step 3 before output}; empty if it was not
 *     interrupted
 */
public record RunFindings(String api, String run, List<Difference> differences) {

    /** Those of the uninterrupted run and of each kill; a run without any is left out. */
    public static Stream<RunFindings> of(ApiResult result) {
        Stream<RunFindings> kills = result.kills().stream()
                .map(kill -> new RunFindings(
                        result.api(), "killed in step " + kill.step() + " " + kill.point(), kill.differences()));
        return Stream.concat(Stream.of(new RunFindings(result.api(), "", result.differences())), kills)
                .filter(one -> !one.differences().isEmpty());
    }

    /** The API, and what is to be said of the run. */
    public String name() {
        return run.isEmpty() ? api : api + ", " + run;
    }

    /** A pair of a missing and an unexpected row belongs to both kinds, and is shown with the first of them. */
    public List<DifferingRow> rowsFirstShownWith(Difference difference) {
        List<Difference> before = differences.subList(0, differences.indexOf(difference));
        return difference.rows().stream()
                .filter(row -> before.stream().noneMatch(one -> one.rows().contains(row)))
                .toList();
    }
}
