package io.carryover.parity.report;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.carryover.parity.compare.Difference;
import io.carryover.parity.compare.Verdict;
import java.util.List;

/**
 * How an implementation came through one kill: restarted from its checkpoint and run to the end, repeats removed.
 *
 * @param step the step it was killed in, from 1
 * @param point where in that step, in words that follow "killed in step 3", such as {@code before output}
 * @param verdict what the differences amount to
 */
public record KillResult(
        @JsonProperty(required = true) int step,
        @JsonProperty(required = true) String point,
        @JsonProperty(required = true) Verdict verdict,
        @JsonProperty(required = true) List<Difference> differences) {

    public KillResult {
        differences = List.copyOf(differences);
    }

    public static KillResult of(int step, String point, List<Difference> differences) {
        return new KillResult(step, point, Verdict.of(differences), differences);
    }
}
