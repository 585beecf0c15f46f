package io.carryover.assess.rules;

import io.carryover.assess.Confidence;
import io.carryover.assess.Effort;
import io.carryover.assess.Rule;
import io.carryover.assess.pipeline.StatefulCall;
import io.carryover.assess.state.Observation.Kind;
import java.util.List;
import java.util.stream.Stream;

/** State that is taken without a look whether there is one. For instance: {@code state.update(state.get() + 1)} */
final class UnguardedGet implements StateDetector {

    @Override
    public Rule rule() {
        return new Rule(
                "state-unguarded-get",
                "`get` without `exists`",
                "Ask `exists()` before `get()`, or `getOption()`: both sides throw when there is none. If "
                        + "only a key that is known can come here, keep it so.",
                List.of(),
                Effort.REWRITE,
                "one condition",
                "a-running-value",
                "state.update(state.get() + 1)");
    }

    @Override
    public Stream<Match> match(StatefulCall stateful) {
        return Observed.in(
                        stateful,
                        Kind.UNGUARDED_GET,
                        "`get` is called on some path where nothing says that there is a state; without one it throws.")
                .map(match -> match.at(Confidence.MEDIUM));
    }
}
