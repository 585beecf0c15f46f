package io.carryover.parity.compare;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.common.collect.LinkedListMultimap;
import com.google.common.collect.ListMultimap;
import com.google.common.collect.Sets;
import io.carryover.parity.json.CanonicalJson;
import java.util.ArrayList;
import java.util.List;

/** Compares states key by key and field by field; a key that stands twice on one side is a mismatch. */
record StateMatching(RowEquality equality) {

    List<Finding> compare(List<JsonNode> expected, List<JsonNode> actual) {
        ListMultimap<JsonNode, JsonNode> expectedByKey = byKey(expected);
        ListMultimap<JsonNode, JsonNode> actualByKey = byKey(actual);
        return Sets.union(expectedByKey.keySet(), actualByKey.keySet()).stream()
                .flatMap(key -> compareKey(expectedByKey.get(key), actualByKey.get(key)).stream())
                .toList();
    }

    private List<Finding> compareKey(List<JsonNode> expected, List<JsonNode> actual) {
        int both = Math.min(expected.size(), actual.size());
        List<Finding> findings = new ArrayList<>();
        for (int i = 0; i < both; i++) {
            List<String> fields = equality.differences(expected.get(i), actual.get(i));
            if (!fields.isEmpty()) {
                findings.add(changed(expected.get(i), actual.get(i), fields));
            }
        }
        rest(expected, both)
                .forEach(state -> findings.add(
                        Finding.of(Mismatch.MISSING_STATE, place(state), "at the end: " + state, state, null)));
        rest(actual, both)
                .forEach(state -> findings.add(
                        Finding.of(Mismatch.EXTRA_STATE, place(state), "at the end: " + state, null, state)));
        return findings;
    }

    private static Finding changed(JsonNode expected, JsonNode actual, List<String> fields) {
        String place = place(expected);
        return Finding.of(Mismatch.CHANGED_STATE, place, place + ": " + String.join("; ", fields), expected, actual);
    }

    private static String place(JsonNode state) {
        return "key " + state.path("key");
    }

    private static List<JsonNode> rest(List<JsonNode> states, int from) {
        return states.subList(from, states.size());
    }

    private static ListMultimap<JsonNode, JsonNode> byKey(List<JsonNode> states) {
        ListMultimap<JsonNode, JsonNode> byKey = LinkedListMultimap.create();
        states.forEach(state -> byKey.put(CanonicalJson.of(state.path("key")), state));
        return byKey;
    }
}
