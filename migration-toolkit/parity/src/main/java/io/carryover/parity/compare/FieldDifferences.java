package io.carryover.parity.compare;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.common.collect.Streams;
import io.carryover.parity.json.CanonicalJson;
import java.util.ArrayList;
import java.util.List;

/** Walks two values side by side, as deep as both have the same shape. */
final class FieldDifferences {

    private final RowEquality equality;
    private final List<String> found = new ArrayList<>();

    private FieldDifferences(RowEquality equality) {
        this.equality = equality;
    }

    static List<String> between(JsonNode expected, JsonNode actual, RowEquality equality) {
        FieldDifferences differences = new FieldDifferences(equality);
        differences.compare("", expected, actual, 0);
        return differences.found;
    }

    static List<String> ofField(String name, JsonNode expected, JsonNode actual, RowEquality equality) {
        FieldDifferences differences = new FieldDifferences(equality);
        differences.compare(name, expected, actual, equality.toleranceOf(name));
        return differences.found;
    }

    /** @param tolerance that of the field whose value, or an element of whose value, this is */
    private void compare(String path, JsonNode expected, JsonNode actual, double tolerance) {
        if (expected.isObject() && actual.isObject()) {
            compareFields(path, expected, actual);
        } else if (expected.isArray() && actual.isArray() && expected.size() == actual.size()) {
            compareElements(path, expected, actual, tolerance);
        } else if (!sameValue(expected, actual, tolerance)) {
            found.add(path + " expected " + text(expected) + ", was " + text(actual));
        }
    }

    private void compareFields(String path, JsonNode expected, JsonNode actual) {
        Streams.concat(
                        Streams.stream(expected.fieldNames()),
                        Streams.stream(actual.fieldNames()).filter(name -> !expected.has(name)))
                .forEach(name -> compare(
                        path.isEmpty() ? name : path + "." + name,
                        expected.path(name),
                        actual.path(name),
                        equality.toleranceOf(name)));
    }

    private void compareElements(String path, JsonNode expected, JsonNode actual, double tolerance) {
        for (int i = 0; i < expected.size(); i++) {
            compare(path + "[" + i + "]", expected.get(i), actual.get(i), tolerance);
        }
    }

    private static boolean sameValue(JsonNode expected, JsonNode actual, double tolerance) {
        return CanonicalJson.of(expected).equals(CanonicalJson.of(actual))
                || tolerance > 0 && expected.isNumber() && actual.isNumber() && isClose(expected, actual, tolerance);
    }

    private static boolean isClose(JsonNode expected, JsonNode actual, double tolerance) {
        double left = expected.doubleValue();
        double right = actual.doubleValue();
        return Math.abs(left - right) <= tolerance * Math.max(Math.abs(left), Math.abs(right));
    }

    private static String text(JsonNode value) {
        return value.isMissingNode() ? "nothing" : value.toString();
    }
}
