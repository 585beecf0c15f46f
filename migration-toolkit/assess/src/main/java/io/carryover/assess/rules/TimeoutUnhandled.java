package io.carryover.assess.rules;

import io.carryover.assess.Confidence;
import io.carryover.assess.Effort;
import io.carryover.assess.Rule;
import io.carryover.assess.code.Places;
import io.carryover.assess.pipeline.StatefulCall;
import java.util.List;
import java.util.stream.Stream;

/** A function with a timeout that does not look for it. For instance: {@code StateSpec.function((id, value, state) -> count(value.get(), state)).timeout(limit)} */
final class TimeoutUnhandled implements StateDetector {

    @Override
    public Rule rule() {
        return new Rule(
                "state-timeout-unhandled",
                "a timeout that the function does not look for",
                "Decide what a timeout means: the legacy function is called for it without a value, and this "
                        + "one does not tell such a call from others. In group state ask `hasTimedOut()`, with timers "
                        + "there is a method of its own.",
                List.of("D03", "D05"),
                Effort.REDESIGN,
                "nobody has said what happens at the timeout",
                "a-timeout",
                "StateSpec.function((id, value, state) -> count(value.get(), state)).timeout(limit)");
    }

    @Override
    public Stream<Match> match(StatefulCall stateful) {
        boolean isUnhandled =
                stateful.specCalls().containsKey("timeout") && stateful.body().isPresent() && !stateful.knowsTimeouts();
        return isUnhandled
                ? Stream.of(Match.at(
                                Places.of(stateful.call()),
                                "The state times out, and the function asks neither `isTimingOut` nor whether there is a value.")
                        .at(Confidence.MEDIUM))
                : Stream.empty();
    }
}
