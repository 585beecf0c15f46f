package io.carryover.parity.compare;

import io.carryover.parity.fixture.Expectations;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/** Compares part by part; a part that one side has nothing to say of is left out. */
record Findings(RowEquality equality) {

    List<Finding> between(Expectations expected, Expectations actual) {
        List<Finding> findings = new ArrayList<>();
        findings.addAll(ifBoth(expected.outputs(), actual.outputs(), new OutputMatching(equality)::compare));
        findings.addAll(ifBoth(expected.state(), actual.state(), new StateMatching(equality)::compare));
        findings.addAll(ifBoth(expected.rejects(), actual.rejects(), RejectMatching::compare));
        findings.addAll(ifBoth(expected.late(), actual.late(), LateMatching::compare));
        return findings;
    }

    private static <T> List<Finding> ifBoth(
            Optional<T> expected, Optional<T> actual, BiFunction<T, T, List<Finding>> compare) {
        return expected.flatMap(left -> actual.map(right -> compare.apply(left, right)))
                .orElse(List.of());
    }
}
