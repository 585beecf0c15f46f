package io.carryover.parity.compare;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.google.common.collect.Sets;
import java.util.List;
import java.util.Map;

/** Compares the numbers of late records step by step; a step that is left out has none. */
final class LateMatching {

    private LateMatching() {}

    static List<Finding> compare(Map<Integer, Long> expected, Map<Integer, Long> actual) {
        return Sets.union(expected.keySet(), actual.keySet()).stream()
                .filter(step -> in(expected, step) != in(actual, step))
                .sorted()
                .map(step -> finding(step, in(expected, step), in(actual, step)))
                .toList();
    }

    private static Finding finding(int step, long expected, long actual) {
        String place = "batch " + step;
        return Finding.of(
                Mismatch.LATE_COUNT,
                place,
                place + ": expected " + expected + " late, was " + actual,
                count(expected),
                count(actual));
    }

    private static JsonNode count(long late) {
        return JsonNodeFactory.instance.objectNode().put("late", late);
    }

    private static long in(Map<Integer, Long> late, int step) {
        return late.getOrDefault(step, 0L);
    }
}
