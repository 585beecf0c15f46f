package io.carryover.migrated.compare;

import io.carryover.carried.job.JobJson;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Rows that are read, sorted and merged as in a comparison, without a Spark. */
final class InMemory {

    private static final Comparator<SidedRow> ORDER = Comparator.comparing(SidedRow::key1)
            .thenComparing(SidedRow::exact)
            .thenComparing(SidedRow::first, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(SidedRow::tolerant)
            .thenComparing(SidedRow::origin);

    private final List<String> ignored = new ArrayList<>();
    private final Map<String, Double> tolerances = new TreeMap<>();
    private final List<DeclaredRows> declared = new ArrayList<>();
    private List<String> keys = List.of("user");
    private List<String> legacy = List.of();
    private List<String> migrated = List.of();

    InMemory legacy(String... rows) {
        legacy = List.of(rows);
        return this;
    }

    InMemory migrated(String... rows) {
        migrated = List.of(rows);
        return this;
    }

    InMemory keys(String... columns) {
        keys = List.of(columns);
        return this;
    }

    InMemory ignore(String... columns) {
        ignored.addAll(List.of(columns));
        return this;
    }

    InMemory tolerance(String column, double relative) {
        tolerances.put(column, relative);
        return this;
    }

    InMemory declare(String code, List<String> leftOut, List<String> instead) {
        declared.add(new DeclaredRows(code, leftOut, instead));
        return this;
    }

    Findings findings() {
        CompareRequest request = new CompareRequest(
                "legacy", "migrated", keys, ignored, tolerances, null, null, null, View.ALL, declared, false);
        RowReader reader = new RowReader(request, null, Set.of());
        DeclaredSet change = DeclaredSet.of(request, reader);
        List<SidedRow> sorted = Stream.of(
                        sided(legacy.stream().map(row -> read(reader, row)), Origin.LEGACY),
                        sided(change.leftOut().stream(), Origin.LEFT_OUT),
                        sided(change.instead().stream(), Origin.INSTEAD),
                        sided(migrated.stream().map(row -> read(reader, row)), Origin.MIGRATED))
                .flatMap(rows -> rows)
                .sorted(ORDER)
                .toList();
        String line = new SortedMerge(keys, tolerances).call(sorted.iterator()).next();
        return JobJson.read(Findings.class, line);
    }

    private static ComparableRow read(RowReader reader, String row) {
        return reader.read(new JsonRow(row, null, null));
    }

    private static Stream<SidedRow> sided(Stream<ComparableRow> rows, Origin origin) {
        return rows.map(row -> new SidedRow(
                Arrays.hashCode(row.key().toCharArray()),
                0,
                origin.ordinal(),
                row.exact(),
                row.first(),
                row.tolerant()));
    }
}
