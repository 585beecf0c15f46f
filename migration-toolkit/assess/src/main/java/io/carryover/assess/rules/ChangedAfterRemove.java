package io.carryover.assess.rules;

import io.carryover.assess.Effort;
import io.carryover.assess.Rule;
import io.carryover.assess.pipeline.StatefulCall;
import io.carryover.assess.state.Observation.Kind;
import java.util.List;
import java.util.stream.Stream;

/** State that is changed behind its removal, in one call. For instance: {@code state.remove(); state.update(next);} */
final class ChangedAfterRemove implements StateDetector {

    @Override
    public Rule rule() {
        return new Rule(
                "state-changed-after-remove",
                "`update` or `remove` behind `remove`",
                "On this path the legacy job fails. In group state `update` behind `remove` is allowed and "
                        + "the state stays: decide which was meant.",
                List.of("D14"),
                Effort.REDESIGN,
                "the legacy job throws here, the migrated one does not",
                "a-session-with-an-explicit-end",
                "state.remove(); state.update(next);");
    }

    @Override
    public Stream<Match> match(StatefulCall stateful) {
        return Observed.in(
                stateful,
                Kind.CHANGED_AFTER_REMOVE,
                one -> "`" + one + "` is called behind `remove` on some path, which throws.");
    }
}
