package io.carryover.migrated.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a comparison has found.
 *
 * @param legacyRows compared, those that were declared to be left out among them
 * @param migratedRows compared
 * @param missing expected, and not written by the migrated job
 * @param extra written by the migrated job, and not expected
 * @param changed of the same key on both sides, with other values
 * @param changedColumns in how many changed rows each column differs
 * @param notSeen rows that were declared to be left out and that the legacy job did not write, as they were compared
 */
public record Findings(
        long legacyRows,
        long migratedRows,
        Mismatches missing,
        Mismatches extra,
        Mismatches changed,
        Map<String, Long> changedColumns,
        List<String> notSeen) {

    static final Findings NONE =
            new Findings(0, 0, Mismatches.NONE, Mismatches.NONE, Mismatches.NONE, Map.of(), List.of());

    /** These, of so many rows in all. */
    Findings ofRows(long legacy, long migrated) {
        return new Findings(legacy, migrated, missing, extra, changed, changedColumns, notSeen);
    }

    Findings plus(Findings other) {
        Map<String, Long> columns = new TreeMap<>(changedColumns);
        other.changedColumns.forEach((column, count) -> columns.merge(column, count, Long::sum));
        List<String> unseen = new ArrayList<>(notSeen);
        unseen.addAll(other.notSeen);
        return new Findings(
                legacyRows + other.legacyRows,
                migratedRows + other.migratedRows,
                missing.plus(other.missing),
                extra.plus(other.extra),
                changed.plus(other.changed),
                columns,
                unseen);
    }
}
