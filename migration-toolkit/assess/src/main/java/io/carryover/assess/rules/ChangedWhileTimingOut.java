package io.carryover.assess.rules;

import io.carryover.assess.Effort;
import io.carryover.assess.Rule;
import io.carryover.assess.pipeline.StatefulCall;
import io.carryover.assess.state.Observation.Kind;
import java.util.List;
import java.util.stream.Stream;

/** State that is changed while it times out. For instance: {@code if (state.isTimingOut()) { state.remove(); }} */
final class ChangedWhileTimingOut implements StateDetector {

    @Override
    public Rule rule() {
        return new Rule(
                "state-changed-at-timeout",
                "`update` or `remove` at the timeout",
                "On this path the legacy job fails, for the state is gone by itself. In group state and with "
                        + "timers it stays until `remove()`, so the migrated function has to call it here.",
                List.of("D03"),
                Effort.REWRITE,
                "what throws there is needed here",
                "a-timeout",
                "if (state.isTimingOut()) { state.remove(); }");
    }

    @Override
    public Stream<Match> match(StatefulCall stateful) {
        return stateful.specCalls().containsKey("timeout") ? found(stateful) : Stream.empty();
    }

    private static Stream<Match> found(StatefulCall stateful) {
        return Observed.in(
                stateful,
                Kind.CHANGED_WHILE_TIMING_OUT,
                one -> "`" + one + "` is called while the key times out on some path, which throws.");
    }
}
