package io.carryover.parity.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.carryover.parity.compare.Source;
import java.util.List;

/**
 * How the implementations of a scenario did in one case.
 *
 * @param caseName name of the fixture's folder; {@code case} in JSON
 * @param reference what they were compared with
 * @param apis in the order in which they are shown
 * @param seed what a search made the case from; null for any other case
 * @param notes what else is to be known of the comparison, a sentence each
 */
public record CaseReport(
        @JsonProperty(required = true) String scenario,
        @JsonProperty(value = "case", required = true) String caseName,
        @JsonProperty(required = true) Source reference,
        @JsonProperty(required = true) List<ApiResult> apis,
        @JsonInclude(JsonInclude.Include.NON_NULL) String seed,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> notes) {

    public CaseReport {
        apis = List.copyOf(apis);
        notes = notes == null ? List.of() : List.copyOf(notes);
    }

    /** One that no search made. */
    public CaseReport(String scenario, String caseName, Source reference, List<ApiResult> apis) {
        this(scenario, caseName, reference, apis, null);
    }

    public CaseReport(String scenario, String caseName, Source reference, List<ApiResult> apis, String seed) {
        this(scenario, caseName, reference, apis, seed, List.of());
    }

    /** This one, with what else is to be known of it. */
    public CaseReport with(List<String> sentences) {
        return new CaseReport(scenario, caseName, reference, apis, seed, sentences);
    }
}
