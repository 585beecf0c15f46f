package io.carryover.migrated.compare;

import java.io.Serializable;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What was seen in rows, a bit each: a number in the align column, a time there, and each column that the request names. Those of
 * many rows are joined by {@code or}.
 */
final class Marks implements Serializable {

    static final long NUMBER = 1;
    static final long TIME = 2;

    private static final int FIRST_COLUMN = 2;
    private static final int MOST_COLUMNS = Long.SIZE - 1 - FIRST_COLUMN;

    private final Map<String, Long> bits = new HashMap<>();

    private Marks() {}

    /** @throws CannotCompareException if more columns are named than fit */
    static Marks of(CompareRequest request) {
        Set<String> named = new LinkedHashSet<>(request.keys());
        named.addAll(request.ignored());
        named.addAll(request.tolerances().keySet());
        Optional.ofNullable(request.align()).ifPresent(named::add);
        if (named.size() > MOST_COLUMNS) {
            throw CannotCompareException.mistake("--keys, --ignore, --tolerance and --align name " + named.size()
                    + " columns; name at most " + MOST_COLUMNS);
        }
        Marks marks = new Marks();
        named.forEach(column -> marks.bits.put(column, 1L << marks.bits.size() + FIRST_COLUMN));
        return marks;
    }

    /** The mark of a column; none if nobody asks for it. */
    long of(String column) {
        return bits.getOrDefault(column, 0L);
    }

    /** Those of the columns that these marks lack. */
    List<String> missing(List<String> columns, long seen) {
        return columns.stream().filter(column -> (of(column) & seen) == 0).toList();
    }
}
