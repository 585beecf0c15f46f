package io.carryover.migrated.compare;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** The columns in which two rows of one key differ. */
record ChangedColumns(Tolerances tolerances) {

    /** Paths, sorted. */
    List<String> between(JsonNode expected, JsonNode actual) {
        List<String> columns = new ArrayList<>();
        collect("", expected, actual, columns);
        return columns;
    }

    private void collect(String path, JsonNode expected, JsonNode actual, List<String> columns) {
        if (expected.isObject() && actual.isObject()) {
            TreeSet<String> names = new TreeSet<>();
            expected.fieldNames().forEachRemaining(names::add);
            actual.fieldNames().forEachRemaining(names::add);
            names.forEach(name -> collect(Columns.below(path, name), expected.path(name), actual.path(name), columns));
        } else if (!tolerances.same(path, expected, actual)) {
            columns.add(path);
        }
    }
}
