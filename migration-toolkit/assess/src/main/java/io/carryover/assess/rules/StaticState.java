package io.carryover.assess.rules;

import io.carryover.assess.Confidence;
import io.carryover.assess.Effort;
import io.carryover.assess.Rule;
import io.carryover.assess.pipeline.StatefulCall;
import io.carryover.assess.state.Observation.Kind;
import java.util.List;
import java.util.stream.Stream;

/** A state function that writes static fields. For instance: {@code COUNTS.put(key, count)} */
final class StaticState implements StateDetector {

    @Override
    public Rule rule() {
        return new Rule(
                "state-static",
                "static fields in a state function",
                "State by key, or a variable of the processor that is opened with `init`. A static field is "
                        + "one per executor, is lost with it and shared by all its tasks.",
                List.of("D21"),
                Effort.RESTRUCTURE,
                "it was never safe",
                "a-running-value",
                "COUNTS.put(key, count)");
    }

    @Override
    public Stream<Match> match(StatefulCall stateful) {
        return Observed.in(
                        stateful,
                        Kind.STATIC_STATE,
                        one -> "The state function changes something static, by `" + one + "`.")
                .map(match -> match.at(Confidence.MEDIUM));
    }
}
