package io.carryover.assess.rules;

import io.carryover.assess.Effort;
import io.carryover.assess.Rule;
import io.carryover.assess.pipeline.StatefulCall;
import io.carryover.assess.state.Observation.Kind;
import java.util.List;
import java.util.stream.Stream;

/** A state function that talks to the world. For instance: {@code producer.send(record) // in a state function} */
final class SideEffect implements StateDetector {

    @Override
    public Rule rule() {
        return new Rule(
                "state-side-effect",
                "side effects in a state function",
                "Output of the function, written by a sink or in `foreachBatch`. Inside, it happens again "
                        + "whenever a batch runs again; on the migrated side also when two actions evaluate it.",
                List.of("D17", "D21"),
                Effort.RESTRUCTURE,
                "what is written has to become output first",
                "output",
                "producer.send(record) // in a state function");
    }

    @Override
    public Stream<Match> match(StatefulCall stateful) {
        return Observed.in(
                stateful,
                Kind.SIDE_EFFECT,
                one -> "The state function calls `" + one + "`, which reaches outside of the job.");
    }
}
