package io.carryover.assess.rules;

import io.carryover.assess.Confidence;
import io.carryover.assess.Effort;
import io.carryover.assess.Rule;
import io.carryover.assess.pipeline.StatefulCall;
import io.carryover.assess.state.Observation.Kind;
import java.util.List;
import java.util.stream.Stream;

/** An updateStateByKey function that asks whether its key has data. For instance: {@code (values, state) -> values.isEmpty() ? idle(state) : active(values, state)} */
final class CountsIdleBatches implements StateDetector {

    @Override
    public Rule rule() {
        return new Rule(
                "state-idle-batches",
                "a function that notices idle batches",
                "A timeout in `flatMapGroupsWithState` or a timer in `transformWithState`: keys without data "
                        + "are not called any more, so batches that bring nothing cannot be counted or waited for.",
                List.of("D01", "D06", "D16"),
                Effort.RESTRUCTURE,
                "counting calls becomes a deadline",
                "a-timeout",
                "(values, state) -> values.isEmpty() ? idle(state) : active(values, state)");
    }

    @Override
    public Stream<Match> match(StatefulCall stateful) {
        return Observed.in(
                        stateful,
                        Kind.ASKS_FOR_IDLENESS,
                        one -> "The function asks by `" + one + "` whether its key has data in this batch.")
                .map(match -> match.at(Confidence.MEDIUM));
    }
}
