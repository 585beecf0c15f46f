package io.carryover.parity.report;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.carryover.parity.Snapshot;
import io.carryover.parity.compare.Difference;
import io.carryover.parity.compare.Verdict;
import java.util.List;

/**
 * How one implementation did in one case.
 *
 * @param api name on the command line
 * @param outputRows rows emitted in all steps
 * @param stateRows keys with state after the last step
 * @param rejected records in the dead letter
 * @param late late records in all steps; null where the API has no comparable count
 * @param verdict what the differences amount to
 */
public record ApiResult(
        @JsonProperty(required = true) String api,
        @JsonProperty(required = true) Side side,
        @JsonProperty(required = true) long outputRows,
        @JsonProperty(required = true) long stateRows,
        @JsonProperty(required = true) long rejected,
        @JsonProperty(required = true) Long late,
        @JsonProperty(required = true) Verdict verdict,
        @JsonProperty(required = true) List<Difference> differences) {

    public ApiResult {
        differences = List.copyOf(differences);
    }

    public static ApiResult of(String api, Side side, Snapshot run, List<Difference> differences) {
        return new ApiResult(
                api,
                side,
                run.outputs().size(),
                run.state().size(),
                run.rejects().size(),
                run.late()
                        .map(late -> late.values().stream()
                                .mapToLong(Long::longValue)
                                .sum())
                        .orElse(null),
                Verdict.of(differences),
                differences);
    }
}
