package io.carryover.migrated.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The rows of one key that found no match. A missing and an extra one make a changed one: each missing row with the extra row
 * that differs in the fewest columns.
 */
final class Leftovers {

    /** Of a key with more than that, the rest is missing or extra. */
    private static final int MOST = 100;

    private final ChangedColumns changed;
    private final Tally tally;
    private final List<Rows> missing = new ArrayList<>();
    private final List<Rows> extra = new ArrayList<>();

    Leftovers(Tolerances tolerances, Tally tally) {
        changed = new ChangedColumns(tolerances);
        this.tally = tally;
    }

    void expected(SidedRow row, long count) {
        Rows rows = rows(row, count);
        if (missing.size() == MOST) {
            tally.missing(rows);
        } else {
            missing.add(rows);
        }
    }

    void actual(SidedRow row, long count) {
        Rows rows = rows(row, count);
        if (extra.size() == MOST) {
            tally.extra(rows);
        } else {
            extra.add(rows);
        }
    }

    /** No more row of the key comes. */
    void end() {
        missing.forEach(this::pair);
        extra.forEach(tally::extra);
        missing.clear();
        extra.clear();
    }

    private void pair(Rows rows) {
        Rows rest = rows;
        while (rest.count() > 0 && !extra.isEmpty()) {
            rest = rest.less(pairOnce(rest));
        }
        if (rest.count() > 0) {
            tally.missing(rest);
        }
    }

    private long pairOnce(Rows expected) {
        Pair nearest = extra.stream()
                .map(candidate -> new Pair(candidate, changed.between(expected.row(), candidate.row())))
                .min(Comparator.comparing(pair -> pair.columns().size()))
                .orElseThrow();
        Rows actual = nearest.actual();
        long both = Math.min(expected.count(), actual.count());
        tally.changed(expected, actual, nearest.columns(), both);
        int place = extra.indexOf(actual);
        if (both == actual.count()) {
            extra.remove(place);
        } else {
            extra.set(place, actual.less(both));
        }
        return both;
    }

    private static Rows rows(SidedRow row, long count) {
        return new Rows(RowView.whole(row.exact(), row.tolerant()), count);
    }

    private record Pair(Rows actual, List<String> columns) {}
}
