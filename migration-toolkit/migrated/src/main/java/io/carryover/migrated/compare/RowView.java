package io.carryover.migrated.compare;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ContainerNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.Serializable;
import java.util.Iterator;
import java.util.List;

/** Turns rows as they were compared back into what can be shown. */
record RowView(List<String> keys) implements Serializable {

    private static final int LONGEST_VALUE = 2000;

    /** The whole row, each value that has a tolerance back in its place. */
    static ObjectNode whole(String exact, String tolerant) {
        ObjectNode row = JsonText.row(exact);
        Iterator<JsonNode> values = JsonText.array(tolerant).elements();
        if (values.hasNext()) {
            fill(row, values);
        }
        return row;
    }

    Example example(Rows expected, Rows actual) {
        ObjectNode known = (expected == null ? actual : expected).row();
        return new Example(key(known), shown(expected), shown(actual));
    }

    private String key(ObjectNode row) {
        ObjectNode key = JsonNodeFactory.instance.objectNode();
        keys.forEach(column -> key.set(column, cut(Columns.find(row, column))));
        return key.toString();
    }

    private static String shown(Rows rows) {
        if (rows == null) {
            return null;
        }
        ObjectNode shown = JsonNodeFactory.instance.objectNode();
        rows.row().properties().forEach(field -> shown.set(field.getKey(), cut(field.getValue())));
        return shown.toString();
    }

    private static JsonNode cut(JsonNode value) {
        if (value.isMissingNode()) {
            return JsonNodeFactory.instance.nullNode();
        }
        String text = value.isTextual() ? value.textValue() : value.toString();
        return text.length() <= LONGEST_VALUE
                ? value
                : JsonNodeFactory.instance.textNode(text.substring(0, LONGEST_VALUE) + "... ("
                        + (text.length() - LONGEST_VALUE) + " more characters)");
    }

    private static void fill(ContainerNode<?> node, Iterator<JsonNode> values) {
        if (node instanceof ObjectNode object) {
            object.properties().forEach(field -> field.setValue(filled(field.getValue(), values)));
        } else if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                array.set(i, filled(array.get(i), values));
            }
        }
    }

    private static JsonNode filled(JsonNode value, Iterator<JsonNode> values) {
        if (value instanceof ContainerNode<?> inner) {
            fill(inner, values);
            return value;
        }
        if (!Tolerances.PLACE_HOLDER_VALUE.equals(value.textValue())) {
            return value;
        }
        values.next(); // the name of the column
        return values.next();
    }
}
