package io.carryover.parity.compare;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.google.common.collect.Multiset;
import com.google.common.collect.Multisets;
import com.google.common.collect.TreeMultiset;
import io.carryover.parity.Reject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Compares rejects by file and line, each as often as it was rejected. */
final class RejectMatching {

    private static final Comparator<Reject> BY_PLACE =
            Comparator.comparing(Reject::file).thenComparing(Reject::line);

    private RejectMatching() {}

    static List<Finding> compare(List<Reject> expected, List<Reject> actual) {
        Multiset<Reject> wanted = byPlace(expected);
        Multiset<Reject> found = byPlace(actual);
        List<Finding> findings = new ArrayList<>();
        Multisets.difference(wanted, found)
                .forEach(reject -> findings.add(finding(Mismatch.MISSING_REJECT, reject, text(reject), null)));
        Multisets.difference(found, wanted)
                .forEach(reject -> findings.add(finding(Mismatch.EXTRA_REJECT, reject, null, text(reject))));
        return findings;
    }

    private static Multiset<Reject> byPlace(List<Reject> rejects) {
        Multiset<Reject> byPlace = TreeMultiset.create(BY_PLACE);
        byPlace.addAll(rejects);
        return byPlace;
    }

    private static Finding finding(Mismatch mismatch, Reject reject, JsonNode expected, JsonNode actual) {
        String place = reject.file() + " line " + reject.line();
        String why = reject.reason().isEmpty() ? "" : ": " + reject.reason();
        return Finding.of(mismatch, place, place + why, expected, actual);
    }

    private static JsonNode text(Reject reject) {
        return TextNode.valueOf(reject.reason().isEmpty() ? "rejected" : "rejected: " + reject.reason());
    }
}
