package io.carryover.parity.report;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.carryover.parity.compare.Verdict;
import java.util.List;

/**
 * The outcome of a parity run; what {@code parity.json} holds.
 *
 * @param verdict the worst of all
 * @param scenarios one entry a case, in the order in which they are shown
 */
public record ParityReport(
        @JsonProperty(required = true) Verdict verdict, @JsonProperty(required = true) List<CaseReport> scenarios) {

    public ParityReport {
        scenarios = List.copyOf(scenarios);
    }

    public static ParityReport of(List<CaseReport> cases) {
        return new ParityReport(
                Verdict.worst(cases.stream()
                        .flatMap(one -> one.apis().stream())
                        .map(ApiResult::verdict)
                        .toList()),
                cases);
    }

    /** The cases of one scenario. */
    public List<CaseReport> casesOf(String scenario) {
        return scenarios.stream().filter(one -> one.scenario().equals(scenario)).toList();
    }
}
