package io.carryover.assess.rules;

import io.carryover.assess.Effort;
import io.carryover.assess.Rule;
import io.carryover.assess.pipeline.StatefulCall;
import io.carryover.assess.state.Observation.Kind;
import java.util.List;
import java.util.stream.Stream;

/** A state function that asks for random values. For instance: {@code state.update(UUID.randomUUID())} */
final class AsksForRandom implements StateDetector {

    @Override
    public Rule rule() {
        return new Rule(
                "state-randomness",
                "randomness in a state function",
                "Values derived from the event, or made before the state: a batch that runs again gets "
                        + "others. Nothing of the old side and the new can be compared by them.",
                List.of("D21"),
                Effort.REDESIGN,
                "a batch that runs again has another result, on both sides",
                "a-running-value",
                "state.update(UUID.randomUUID())");
    }

    @Override
    public Stream<Match> match(StatefulCall stateful) {
        return Observed.in(
                stateful, Kind.RANDOMNESS, one -> "The state function asks for a random value by `" + one + "`.");
    }
}
