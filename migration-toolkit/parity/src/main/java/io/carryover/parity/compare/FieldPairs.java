package io.carryover.parity.compare;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.google.common.collect.Streams;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Puts the fields of two rows side by side. */
record FieldPairs(RowEquality equality) {

    private static final int MOST = 40;
    private static final int ALWAYS_SHOWN = 5;
    private static final int LONGEST = 240;

    /**
     * In the order of the expected row, at most 40: of more, the first five, by which a row is known, and those that
     * differ.
     *
     * @param expected null where there is none
     * @param actual null where there is none
     */
    List<FieldPair> of(JsonNode expected, JsonNode actual) {
        List<FieldPair> all = new ArrayList<>();
        collect("", "", orMissing(expected), orMissing(actual), all);
        return all.size() <= MOST ? all : mostTelling(all);
    }

    private static List<FieldPair> mostTelling(List<FieldPair> all) {
        return IntStream.range(0, all.size())
                .filter(i -> i < ALWAYS_SHOWN || all.get(i).differs())
                .limit(MOST)
                .mapToObj(all::get)
                .toList();
    }

    private void collect(String path, String name, JsonNode expected, JsonNode actual, List<FieldPair> into) {
        if (hasFieldsOrIsMissing(expected) && hasFieldsOrIsMissing(actual)) {
            Streams.concat(
                            Streams.stream(expected.fieldNames()),
                            Streams.stream(actual.fieldNames()).filter(field -> !expected.has(field)))
                    .forEach(field -> collect(
                            path.isEmpty() ? field : path + "." + field,
                            field,
                            expected.path(field),
                            actual.path(field),
                            into));
        } else {
            into.add(pair(path, name, expected, actual));
        }
    }

    private FieldPair pair(String path, String name, JsonNode expected, JsonNode actual) {
        return new FieldPair(
                Excerpt.of(path, LONGEST),
                text(expected, actual),
                text(actual, expected),
                !equality.sameField(name, expected, actual));
    }

    private static String text(JsonNode value, JsonNode other) {
        return value.isMissingNode() ? null : Excerpt.around(value.toString(), other.toString(), LONGEST);
    }

    private static boolean hasFieldsOrIsMissing(JsonNode value) {
        return value.isMissingNode() || value.isObject() && !value.isEmpty();
    }

    private static JsonNode orMissing(JsonNode row) {
        return Optional.ofNullable(row).orElse(MissingNode.getInstance());
    }
}
