package io.carryover.parity.search;

import io.carryover.parity.report.SearchTotals;
import java.util.List;

/** What a search did and found. */
public record SearchResult(SearchTotals totals, List<Finding> findings) {

    public SearchResult {
        findings = List.copyOf(findings);
    }
}
