package io.carryover.parity.search;

import java.time.Duration;
import java.util.List;

/**
 * What a search did and found.
 *
 * @param firstSeed that of the first case; each case has the seed behind that of the one before
 * @param steps of all cases
 * @param records of all cases, good and bad
 * @param took wall time
 */
public record SearchResult(
        String scenario, long firstSeed, int cases, long steps, long records, Duration took, List<Finding> findings) {

    public SearchResult {
        findings = List.copyOf(findings);
    }

    @Override
    public String toString() {
        return "%s, seeds %d to %d: %d cases, each killed once, %d steps, %d records in %.1f s; %s"
                .formatted(
                        scenario,
                        firstSeed,
                        firstSeed + cases - 1,
                        cases,
                        steps,
                        records,
                        took.toMillis() / 1000.0,
                        findings.isEmpty() ? "no difference" : "kinds of difference: " + findings.size());
    }
}
