package io.carryover.parity.compare;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.common.collect.LinkedListMultimap;
import com.google.common.collect.ListMultimap;
import com.google.common.collect.MultimapBuilder;
import io.carryover.parity.OutputRow;
import io.carryover.parity.json.CanonicalJson;
import java.util.ArrayList;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/** Compares the rows of each step as a multiset. */
record OutputMatching(RowEquality equality) {

    List<Finding> compare(List<OutputRow> expected, List<OutputRow> actual) {
        ListMultimap<Integer, JsonNode> expectedByStep = byStep(expected);
        ListMultimap<Integer, JsonNode> actualByStep = byStep(actual);
        SortedSet<Integer> steps = new TreeSet<>(expectedByStep.keySet());
        steps.addAll(actualByStep.keySet());
        List<Finding> findings = new ArrayList<>();
        for (int step : steps) {
            findings.addAll(compareStep(step, expectedByStep.get(step), actualByStep.get(step)));
        }
        return findings;
    }

    private List<Finding> compareStep(int step, List<JsonNode> expected, List<JsonNode> actual) {
        ListMultimap<JsonNode, JsonNode> extra = LinkedListMultimap.create();
        actual.forEach(row -> extra.put(CanonicalJson.of(row), row));
        List<JsonNode> missing = new ArrayList<>();
        expected.stream()
                .filter(row -> !removeFirst(extra.get(CanonicalJson.of(row))))
                .forEach(missing::add);
        if (!equality.isExact()) {
            missing.removeIf(row -> removeFirstLike(row, extra.values()));
        }
        return findings(step, missing, List.copyOf(extra.values()));
    }

    private List<Finding> findings(int step, List<JsonNode> missing, List<JsonNode> extra) {
        Map<JsonNode, JsonNode> actual = new NearestRows(equality).pairs(missing, extra);
        Map<JsonNode, JsonNode> expected = new IdentityHashMap<>();
        actual.forEach((row, instead) -> expected.put(instead, row));
        List<Finding> findings = new ArrayList<>();
        missing.forEach(row -> findings.add(finding(Mismatch.MISSING_OUTPUT, step, row, row, actual.get(row))));
        extra.forEach(row -> findings.add(finding(Mismatch.EXTRA_OUTPUT, step, row, expected.get(row), row)));
        return findings;
    }

    private static boolean removeFirst(List<JsonNode> rows) {
        boolean there = !rows.isEmpty();
        if (there) {
            rows.remove(0);
        }
        return there;
    }

    private boolean removeFirstLike(JsonNode row, Collection<JsonNode> candidates) {
        for (Iterator<JsonNode> candidate = candidates.iterator(); candidate.hasNext(); ) {
            if (equality.same(row, candidate.next())) {
                candidate.remove();
                return true;
            }
        }
        return false;
    }

    private static Finding finding(Mismatch mismatch, int step, JsonNode row, JsonNode expected, JsonNode actual) {
        return Finding.of(mismatch, "batch " + step, "batch " + step + ": " + row, expected, actual);
    }

    private static ListMultimap<Integer, JsonNode> byStep(List<OutputRow> rows) {
        ListMultimap<Integer, JsonNode> byStep =
                MultimapBuilder.treeKeys().arrayListValues().build();
        rows.forEach(row -> byStep.put(row.batch(), row.row()));
        return byStep;
    }
}
