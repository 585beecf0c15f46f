package io.carryover.parity.compare;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.Iterables;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Guesses which unexpected row of a step came in place of which missing one: the one that has the most fields in common
 * with it, the first field among them, as keys come first. It is a help to the eye alone; no verdict hangs on it.
 */
final class NearestRows {

    /** Of more than that, nobody looks at the pairs; and trying them all would take its time. */
    private static final int MOST_MISSING = 20;

    private static final int MOST_EXTRA = 200;

    private final RowEquality equality;

    NearestRows(RowEquality equality) {
        this.equality = equality;
    }

    /** The extra row for a missing one, by identity; a row without a likely counterpart is left out. */
    Map<JsonNode, JsonNode> pairs(List<JsonNode> missing, List<JsonNode> extra) {
        List<JsonNode> free = new ArrayList<>(extra.subList(0, Math.min(extra.size(), MOST_EXTRA)));
        Map<JsonNode, JsonNode> pairs = new IdentityHashMap<>();
        for (JsonNode row : Iterables.limit(missing, MOST_MISSING)) {
            nearest(row, free).ifPresent(found -> {
                pairs.put(row, found);
                free.removeIf(one -> one == found);
            });
        }
        return pairs;
    }

    private Optional<JsonNode> nearest(JsonNode row, List<JsonNode> candidates) {
        List<String> names = ImmutableList.copyOf(row.fieldNames());
        return candidates.stream()
                .filter(candidate -> !names.isEmpty() && isSame(names.get(0), row, candidate))
                .max(Comparator.comparing(candidate -> names.stream()
                        .filter(name -> isSame(name, row, candidate))
                        .count()));
    }

    private boolean isSame(String name, JsonNode row, JsonNode candidate) {
        return equality.sameField(name, row.path(name), candidate.path(name));
    }
}
