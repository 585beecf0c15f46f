package io.carryover.parity.compare;

import com.google.common.collect.ListMultimap;
import com.google.common.collect.MultimapBuilder;
import io.carryover.parity.Snapshot;
import io.carryover.parity.fixture.Declaration;
import io.carryover.parity.fixture.Expectations;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/** Compares what implementations did with what is expected of them. */
public record Comparison(Reference reference, RowEquality equality) {

    private static final int EXAMPLES = 5;

    /**
     * How a run of an API differs: first as declared, where its own expectations are others than the general ones, then
     * every mismatch with its own expectations by kind. Empty if in nothing.
     */
    public List<Difference> differences(String api, Snapshot actual) {
        List<Difference> differences = new ArrayList<>();
        reference.ownOf(api).map(this::declared).ifPresent(differences::addAll);
        differences.addAll(mismatches(api, actual));
        return differences;
    }

    /** What nothing is expected of in that API, or that run has nothing to say of; equal in these means nothing. */
    public List<Aspect> notCompared(String api, Snapshot actual) {
        Expectations expected = reference.of(api);
        Expectations came = Expectations.of(actual);
        return Arrays.stream(Aspect.values())
                .filter(aspect -> !aspect.isIn(expected) || !aspect.isIn(came))
                .toList();
    }

    private List<Difference> declared(OwnExpectations own) {
        List<Finding> findings = between(reference.general(), own.expectations());
        Declaration declaration = own.declaration();
        return findings.isEmpty()
                ? List.of()
                : List.of(difference(declaration.code(), declaration.reason(), findings, Finding::signed));
    }

    private List<Difference> mismatches(String api, Snapshot actual) {
        ListMultimap<Mismatch, Finding> byKind =
                MultimapBuilder.enumKeys(Mismatch.class).arrayListValues().build();
        between(reference.of(api), Expectations.of(actual)).forEach(finding -> byKind.put(finding.mismatch(), finding));
        return byKind.keySet().stream()
                .map(kind -> difference(kind.code(), kind.reason(), byKind.get(kind), Finding::line))
                .toList();
    }

    private Difference difference(
            String code, String reason, List<Finding> findings, Function<Finding, String> example) {
        List<Finding> first = findings.stream().limit(EXAMPLES).toList();
        return new Difference(
                code,
                findings.size(),
                reason,
                first.stream().map(example).toList(),
                findings.stream()
                        .map(finding -> finding.mismatch().aspect())
                        .distinct()
                        .toList(),
                first.stream()
                        .map(finding -> finding.sideBySide(equality))
                        .distinct()
                        .toList());
    }

    private List<Finding> between(Expectations expected, Expectations actual) {
        return new Findings(equality).between(expected, actual);
    }
}
