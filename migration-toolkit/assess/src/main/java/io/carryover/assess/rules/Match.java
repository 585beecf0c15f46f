package io.carryover.assess.rules;

import io.carryover.assess.Confidence;
import io.carryover.assess.Effort;
import io.carryover.assess.Place;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Where a detector found its use.
 *
 * @param what one sentence, with code between backticks
 * @param replacement instead of that of the rule; null if that holds
 * @param moreDifferences codes that only this place meets
 * @param effort instead of that of the rule; null if that holds
 */
public record Match(
        Place place,
        String what,
        String replacement,
        Confidence confidence,
        List<String> moreDifferences,
        Map<String, String> details,
        Effort effort) {

    static Match at(Place place, String what) {
        return new Match(place, what, null, Confidence.HIGH, List.of(), Map.of(), null);
    }

    Match with(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(details);
        more.put(name, value);
        return new Match(place, what, replacement, confidence, moreDifferences, more, effort);
    }

    /** The same, as sure as that. */
    public Match at(Confidence other) {
        return new Match(place, what, replacement, other, moreDifferences, details, effort);
    }

    Match replacedBy(String other) {
        return new Match(place, what, other, confidence, moreDifferences, details, effort);
    }

    Match taking(Effort other) {
        return new Match(place, what, replacement, confidence, moreDifferences, details, other);
    }

    Match differing(String... codes) {
        List<String> more = new ArrayList<>(moreDifferences);
        more.addAll(List.of(codes));
        return new Match(place, what, replacement, confidence, more, details, effort);
    }
}
