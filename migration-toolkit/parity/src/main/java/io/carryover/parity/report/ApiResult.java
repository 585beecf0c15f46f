package io.carryover.parity.report;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.carryover.parity.Snapshot;
import io.carryover.parity.compare.Aspect;
import io.carryover.parity.compare.Comparison;
import io.carryover.parity.compare.Difference;
import io.carryover.parity.compare.Verdict;
import java.util.List;
import java.util.stream.Stream;

/**
 * How one implementation did in one case.
 *
 * @param api name on the command line
 * @param outputRows rows emitted in all steps
 * @param stateRows keys with state after the last step
 * @param rejected records in the dead letter
 * @param late late records in all steps; null where the API has no comparable count
 * @param verdict what the differences amount to, those of the kills among them
 * @param differences those of the uninterrupted run
 * @param notCompared what nothing was expected of, or cannot be told of this API
 * @param steps what each step cost, in order; empty where it was not measured
 * @param kills the kills it was put through; empty if none
 */
public record ApiResult(
        @JsonProperty(required = true) String api,
        @JsonProperty(required = true) Side side,
        @JsonProperty(required = true) long outputRows,
        @JsonProperty(required = true) long stateRows,
        @JsonProperty(required = true) long rejected,
        @JsonProperty(required = true) Long late,
        @JsonProperty(required = true) Verdict verdict,
        @JsonProperty(required = true) List<Difference> differences,
        List<Aspect> notCompared,
        List<StepFigures> steps,
        List<KillResult> kills) {

    public ApiResult {
        differences = List.copyOf(differences);
        notCompared = copyOrNone(notCompared);
        steps = copyOrNone(steps);
        kills = copyOrNone(kills);
    }

    /** One that was neither measured nor killed. */
    public static ApiResult of(String api, Side side, Snapshot run, Comparison comparison) {
        return of(api, side, run, comparison.differences(api, run), comparison.notCompared(api, run));
    }

    /** One that was compared in everything, and neither measured nor killed. */
    public static ApiResult of(String api, Side side, Snapshot run, List<Difference> differences) {
        return of(api, side, run, differences, List.of());
    }

    private static ApiResult of(
            String api, Side side, Snapshot run, List<Difference> differences, List<Aspect> notCompared) {
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
                differences,
                notCompared,
                List.of(),
                List.of());
    }

    /** One of which the outputs alone are known. */
    public static ApiResult ofOutputs(String api, Side side, long rows, List<Difference> differences) {
        return new ApiResult(
                api,
                side,
                rows,
                0,
                0,
                null,
                Verdict.of(differences),
                differences,
                List.of(Aspect.STATE, Aspect.REJECTS, Aspect.LATE),
                List.of(),
                List.of());
    }

    /** This one, with what its steps cost. */
    public ApiResult withSteps(List<StepFigures> measured) {
        return new ApiResult(
                api, side, outputRows, stateRows, rejected, late, verdict, differences, notCompared, measured, kills);
    }

    /** This one, with the kills it was put through; the verdict is the worst of all. */
    public ApiResult withKills(List<KillResult> survived) {
        Verdict worst = Verdict.worst(Stream.concat(
                        Stream.of(Verdict.of(differences)), survived.stream().map(KillResult::verdict))
                .toList());
        return new ApiResult(
                api, side, outputRows, stateRows, rejected, late, worst, differences, notCompared, steps, survived);
    }

    private static <T> List<T> copyOrNone(List<T> list) {
        return list == null ? List.of() : List.copyOf(list);
    }
}
