package io.carryover.parity.bounded;

import io.carryover.parity.report.ApiResult;
import io.carryover.parity.report.StepFigures;
import io.carryover.scenarios.Api;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** The rows of state that an implementation had in its checkpoint behind each step. */
record StateRows(String api, List<StepFigures> figures) {

    static StateRows of(ApiResult result) {
        return new StateRows(result.api(), result.steps());
    }

    /** One line for each step behind which there are other rows than those of the live keys. */
    List<String> stray(LongCase one) {
        return IntStream.rangeClosed(1, one.steps())
                .boxed()
                .flatMap(step -> stray(one, step).stream())
                .toList();
    }

    private Optional<String> stray(LongCase one, int step) {
        long live = one.liveAt(step);
        Long rows = rowsBehind(step);
        return rows != null && rows >= live && rows <= live + waiting(one, step)
                ? Optional.empty()
                : Optional.of(api + ", step " + step + ": " + rows + " rows, " + live + " live keys");
    }

    /** Null where they were not counted. */
    private Long rowsBehind(int step) {
        return figures.stream()
                .filter(of -> of.step() == step)
                .findFirst()
                .map(StepFigures::stateRows)
                .orElse(null);
    }

    /** The state of {@code updateStateByKey} is also its output, so what a key emits when it leaves stays for that step. */
    private long waiting(LongCase one, int step) {
        return api.equals(Api.UPDATE_STATE_BY_KEY.optionName()) ? one.leavingAt(step) : 0;
    }
}
