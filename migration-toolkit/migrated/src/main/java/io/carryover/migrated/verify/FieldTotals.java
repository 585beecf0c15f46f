package io.carryover.migrated.verify;

import io.carryover.migrated.checkpoint.FieldSums;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataType;

/** Adds up the fields of two sets of states of one type. */
final class FieldTotals {

    private FieldTotals() {}

    static List<FieldTotal> of(Dataset<Row> carried, Dataset<Row> kept) {
        DataType type = kept.schema().apply("state").dataType();
        FieldSums exported = added(carried, type);
        FieldSums held = added(kept, type);
        List<FieldTotal> totals = new ArrayList<>();
        totals.addAll(totals(true, exported.sums(type), held.sums(type)));
        totals.addAll(totals(false, exported.values(), held.values()));
        return totals;
    }

    private static FieldSums added(Dataset<Row> rows, DataType type) {
        return rows.select("state")
                .javaRDD()
                .aggregate(new FieldSums(), (sums, row) -> sums.add(row.get(0), type), FieldSums::addAll);
    }

    private static List<FieldTotal> totals(boolean isSum, Map<String, ?> carried, Map<String, ?> kept) {
        TreeSet<String> paths = new TreeSet<>(carried.keySet());
        paths.addAll(kept.keySet());
        return paths.stream()
                .map(path -> new FieldTotal(path, isSum, text(carried.get(path), isSum), text(kept.get(path), isSum)))
                .toList();
    }

    private static String text(Object total, boolean isSum) {
        return total == null ? (isSum ? null : "0") : total.toString();
    }
}
