package io.carryover.parity.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.carryover.parity.compare.Verdict;
import java.util.List;

/**
 * The outcome of a parity run; what {@code parity.json} holds.
 *
 * @param verdict the worst of all
 * @param scenarios one entry a case, in the order in which they are shown
 * @param searches what was searched; the cases are those that it found then. Empty if nothing was
 */
public record ParityReport(
        @JsonProperty(required = true) Verdict verdict,
        @JsonProperty(required = true) List<CaseReport> scenarios,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<SearchTotals> searches) {

    public ParityReport {
        scenarios = List.copyOf(scenarios);
        searches = searches == null ? List.of() : List.copyOf(searches);
    }

    public ParityReport(Verdict verdict, List<CaseReport> scenarios) {
        this(verdict, scenarios, List.of());
    }

    public static ParityReport of(List<CaseReport> cases) {
        return new ParityReport(
                Verdict.worst(cases.stream()
                        .flatMap(one -> one.apis().stream())
                        .map(ApiResult::verdict)
                        .toList()),
                cases);
    }

    /** This one, with what was searched. */
    public ParityReport withSearches(List<SearchTotals> totals) {
        return new ParityReport(verdict, scenarios, totals);
    }

    /** The cases of one scenario. */
    public List<CaseReport> casesOf(String scenario) {
        return scenarios.stream().filter(one -> one.scenario().equals(scenario)).toList();
    }
}
