package io.carryover.parity.compare;

import com.fasterxml.jackson.databind.JsonNode;
import io.carryover.parity.fixture.Declaration;
import java.util.List;
import java.util.stream.Stream;

/**
 * Tells how the rows that two jobs wrote differ, counted elsewhere, in the form of every other difference. The legacy job's
 * rows are what is expected of the migrated job.
 */
public record JobDifferences(RowEquality equality) {

    private static final int EXAMPLES = 5;

    public Difference missing(long count, List<RowPair> examples) {
        return difference(
                Mismatch.MISSING_OUTPUT, "Expected of the migrated job, which did not write it.", count, examples);
    }

    public Difference extra(long count, List<RowPair> examples) {
        return difference(
                Mismatch.EXTRA_OUTPUT, "Written by the migrated job, of which it was not expected.", count, examples);
    }

    /** @param columns in how many rows which columns differ, in words */
    public Difference changed(long count, String columns, List<RowPair> examples) {
        String reason = Mismatch.CHANGED_OUTPUT.reason() + " " + columns;
        return difference(Mismatch.CHANGED_OUTPUT, reason, count, examples);
    }

    /** @param rows that were declared to be written by the legacy job alone, and that it did not write */
    public Difference notSeen(List<String> rows) {
        Mismatch kind = Mismatch.UNSEEN_DECLARATION;
        return new Difference(
                kind.code(),
                rows.size(),
                kind.reason(),
                rows.stream()
                        .limit(EXAMPLES)
                        .map(row -> Finding.of(kind, "", row, null, null).line())
                        .toList());
    }

    /**
     * @param leftOut rows that the legacy job wrote and the migrated one does not
     * @param instead rows that the migrated job writes and the legacy one did not
     */
    public Difference declared(Declaration declaration, List<JsonNode> leftOut, List<JsonNode> instead) {
        List<Finding> findings = Stream.concat(
                        leftOut.stream()
                                .map(row -> Finding.of(Mismatch.MISSING_OUTPUT, "declared", row.toString(), row, null)),
                        instead.stream()
                                .map(row -> Finding.of(Mismatch.EXTRA_OUTPUT, "declared", row.toString(), null, row)))
                .toList();
        return new Difference(
                declaration.code(),
                findings.size(),
                declaration.reason(),
                findings.stream().limit(EXAMPLES).map(Finding::signed).toList(),
                List.of(Aspect.OUTPUTS),
                findings.stream()
                        .limit(EXAMPLES)
                        .map(finding -> finding.sideBySide(equality))
                        .toList());
    }

    private Difference difference(Mismatch kind, String reason, long count, List<RowPair> examples) {
        List<Finding> findings = examples.stream()
                .limit(EXAMPLES)
                .map(pair -> Finding.of(kind, pair.place(), line(pair), pair.expected(), pair.actual()))
                .toList();
        return new Difference(
                kind.code(),
                count,
                reason,
                findings.stream().map(Finding::line).toList(),
                List.of(Aspect.OUTPUTS),
                findings.stream().map(finding -> finding.sideBySide(equality)).toList());
    }

    private String line(RowPair pair) {
        if (pair.expected() == null) {
            return pair.place() + ": " + pair.actual();
        }
        return pair.place() + ": "
                + (pair.actual() == null
                        ? pair.expected().toString()
                        : String.join("; ", equality.differences(pair.expected(), pair.actual())));
    }
}
