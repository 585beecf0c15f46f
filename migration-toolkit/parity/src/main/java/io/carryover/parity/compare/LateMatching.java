package io.carryover.parity.compare;

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
                .map(step -> Finding.of(
                        Mismatch.LATE_COUNT,
                        "batch " + step + ": expected " + in(expected, step) + " late, was " + in(actual, step)))
                .toList();
    }

    private static long in(Map<Integer, Long> late, int step) {
        return late.getOrDefault(step, 0L);
    }
}
