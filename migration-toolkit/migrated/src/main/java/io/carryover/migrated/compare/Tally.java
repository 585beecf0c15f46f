package io.carryover.migrated.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;

/** Counts what is found in one partition, and keeps the first examples of each kind. */
final class Tally {

    /** Where the names of fields are data, there is no end of them. */
    private static final int MOST_COLUMNS = 200;

    private static final String OTHER_COLUMNS = "(others)";

    private final RowView view;
    private final Map<String, Long> changedColumns = new TreeMap<>();
    private final List<String> notSeen = new ArrayList<>();
    private final Bin missing = new Bin();
    private final Bin extra = new Bin();
    private final Bin changed = new Bin();
    private long legacyRows;
    private long migratedRows;

    Tally(RowView view) {
        this.view = view;
    }

    void count(Origin origin) {
        if (origin == Origin.LEGACY) {
            legacyRows++;
        } else if (origin == Origin.MIGRATED) {
            migratedRows++;
        }
    }

    void missing(Rows rows) {
        missing.add(rows.count(), () -> view.example(rows, null));
    }

    void extra(Rows rows) {
        extra.add(rows.count(), () -> view.example(null, rows));
    }

    void changed(Rows expected, Rows actual, List<String> columns, long count) {
        columns.forEach(column -> changedColumns.merge(known(column), count, Long::sum));
        changed.add(count, () -> view.example(expected, actual));
    }

    void notSeen(SidedRow declared) {
        notSeen.add(RowView.whole(declared.exact(), declared.tolerant()).toString());
    }

    Findings findings() {
        return new Findings(
                legacyRows,
                migratedRows,
                missing.mismatches(),
                extra.mismatches(),
                changed.mismatches(),
                changedColumns,
                notSeen);
    }

    private String known(String column) {
        return changedColumns.size() < MOST_COLUMNS || changedColumns.containsKey(column) ? column : OTHER_COLUMNS;
    }

    private static final class Bin {

        private final List<Example> examples = new ArrayList<>();
        private long count;

        void add(long times, Supplier<Example> example) {
            count += times;
            if (examples.size() < Mismatches.EXAMPLES) {
                examples.add(example.get());
            }
        }

        Mismatches mismatches() {
            return new Mismatches(count, examples);
        }
    }
}
