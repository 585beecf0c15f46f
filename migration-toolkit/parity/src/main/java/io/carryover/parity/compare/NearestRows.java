package io.carryover.parity.compare;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.common.collect.Iterables;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Guesses which unexpected row of a step came in place of which missing one: the one that has the most fields in common,
 * and of several such the one that has the foremost, since keys come first. It is a help to the eye alone; no verdict hangs
 * on it.
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
        return candidates.stream()
                .map(candidate -> likeness(row, candidate))
                .filter(likeness -> likeness.fieldsInCommon() > 0)
                .max(Comparator.comparing(Likeness::fieldsInCommon)
                        .thenComparing(Likeness::foremost, Comparator.reverseOrder()))
                .map(Likeness::candidate);
    }

    private Likeness likeness(JsonNode row, JsonNode candidate) {
        int inCommon = 0;
        int foremost = Integer.MAX_VALUE;
        int position = 0;
        for (Iterator<String> names = row.fieldNames(); names.hasNext(); position++) {
            String name = names.next();
            if (equality.sameField(name, row.path(name), candidate.path(name))) {
                inCommon++;
                foremost = Math.min(foremost, position);
            }
        }
        return new Likeness(candidate, inCommon, foremost);
    }

    private record Likeness(JsonNode candidate, int fieldsInCommon, int foremost) {}
}
