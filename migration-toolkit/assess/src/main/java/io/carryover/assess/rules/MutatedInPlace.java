package io.carryover.assess.rules;

import io.carryover.assess.Confidence;
import io.carryover.assess.Effort;
import io.carryover.assess.Rule;
import io.carryover.assess.pipeline.StatefulCall;
import io.carryover.assess.state.Observation.Kind;
import java.util.List;
import java.util.stream.Stream;

/** An object in the state that is changed without update. For instance: {@code state.get().add(event)} */
final class MutatedInPlace implements StateDetector {

    @Override
    public Rule rule() {
        return new Rule(
                "state-mutated-in-place",
                "state changed without `update`",
                "Call `update` at the end of each path that changes anything, or make the state immutable. In "
                        + "group state a change without `update` is lost with the call. The legacy state may be wrong "
                        + "already, where an executor was lost.",
                List.of("D12"),
                Effort.REWRITE,
                "one line on each path, or an immutable state",
                "a-bounded-history",
                "state.get().add(event)");
    }

    @Override
    public Stream<Match> match(StatefulCall stateful) {
        return Observed.in(
                        stateful,
                        Kind.MUTATED_WITHOUT_UPDATE,
                        one -> "The object in the state is changed by `" + one
                                + "`, and on some path no `update` follows.")
                .map(match -> match.at(Confidence.MEDIUM));
    }
}
