package io.carryover.migrated.compare;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Iterator;
import java.util.Map;
import java.util.TreeMap;

/** Writes one row so that equal rows are equal texts. */
final class RowText {

    private final RowReader rules;
    private final StringBuilder exact = new StringBuilder(128);
    private final StringBuilder tolerant = new StringBuilder();
    private StringBuilder out = exact;
    private Double first;
    private long marks;

    RowText(RowReader rules) {
        this.rules = rules;
    }

    void write(ObjectNode row) {
        writeObject(row, "");
    }

    /** Writes one value of several, such as a part of the key. */
    void writePart(JsonNode value, String column) {
        writeValue(value, column);
        out.append(',');
    }

    private void writeValue(JsonNode value, String column) {
        if (value.isObject()) {
            writeObject(value, column);
        } else if (value.isArray()) {
            writeArray(value, column);
        } else {
            writePlain(value, column);
        }
    }

    String exact() {
        return exact.toString();
    }

    String tolerant() {
        return "[" + tolerant + "]";
    }

    Double first() {
        return first;
    }

    long marks() {
        return marks;
    }

    private void writeObject(JsonNode object, String parent) {
        Map<String, JsonNode> sorted = new TreeMap<>();
        for (Map.Entry<String, JsonNode> field : object.properties()) {
            sorted.put(field.getKey(), field.getValue());
        }
        out.append('{');
        int start = out.length();
        sorted.forEach((name, value) -> writeField(name, value, parent, start));
        out.append('}');
    }

    private void writeField(String name, JsonNode value, String parent, int start) {
        String column = Columns.below(parent, name);
        marks |= rules.markOf(column);
        if (value.isNull() || rules.isIgnored(column)) {
            return;
        }
        if (out.length() > start) {
            out.append(',');
        }
        JsonText.quote(name, out);
        out.append(':');
        if (rules.isTolerant(column)) {
            setAside(value, column);
        } else {
            writeValue(value, column);
        }
    }

    private void writeArray(JsonNode array, String column) {
        out.append('[');
        for (Iterator<JsonNode> elements = array.elements(); elements.hasNext(); ) {
            writeValue(elements.next(), column);
            if (elements.hasNext()) {
                out.append(',');
            }
        }
        out.append(']');
    }

    private void writePlain(JsonNode value, String column) {
        if (value.isNumber()) {
            out.append(JsonText.number(value));
        } else if (value.isTextual()) {
            JsonText.quote(rules.text(column, value.textValue()), out);
        } else {
            out.append(value.isMissingNode() ? "null" : value.asText());
        }
    }

    private void setAside(JsonNode value, String column) {
        out.append(Tolerances.PLACE_HOLDER);
        if (tolerant.isEmpty()) {
            first = firstNumber(value);
        } else {
            tolerant.append(',');
        }
        out = tolerant;
        JsonText.quote(column, out);
        out.append(',');
        writeValue(value, column);
        out = exact;
    }

    /** Close arrays have close first numbers. */
    private static Double firstNumber(JsonNode value) {
        JsonNode innermost = value;
        while (innermost.isArray() && !innermost.isEmpty()) {
            innermost = innermost.get(0);
        }
        return innermost.isNumber() ? innermost.doubleValue() : null;
    }
}
