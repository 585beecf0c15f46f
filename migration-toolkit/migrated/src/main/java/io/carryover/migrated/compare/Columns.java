package io.carryover.migrated.compare;

import com.fasterxml.jackson.databind.JsonNode;

/** Columns by path: the names of fields, one inside the other, joined by dots. */
final class Columns {

    private Columns() {}

    static String below(String parent, String name) {
        return parent.isEmpty() ? name : parent + "." + name;
    }

    /** A missing node if there is none. A name that holds dots itself is found before a path of that text. */
    static JsonNode find(JsonNode row, String path) {
        JsonNode whole = row.path(path);
        int dot = path.indexOf('.');
        if (dot < 0 || !whole.isMissingNode()) {
            return whole;
        }
        return find(row.path(path.substring(0, dot)), path.substring(dot + 1));
    }
}
