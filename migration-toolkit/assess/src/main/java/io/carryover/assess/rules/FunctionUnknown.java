package io.carryover.assess.rules;

import io.carryover.assess.Effort;
import io.carryover.assess.Rule;
import io.carryover.assess.code.Places;
import io.carryover.assess.pipeline.StatefulCall;
import java.util.List;
import java.util.stream.Stream;

/** A stateful operation whose function is not to be found. For instance: {@code pairs.mapWithState(specs.get(name))} */
final class FunctionUnknown implements StateDetector {

    @Override
    public Rule rule() {
        return new Rule(
                "state-function-unknown",
                "a state function that is not in the inputs",
                "Add the jar with the function to the inputs, or look at it by hand: what it does with the "
                        + "state decides what replaces it.",
                List.of(),
                Effort.REDESIGN,
                "what it does could not be seen",
                "which-api",
                "pairs.mapWithState(specs.get(name))");
    }

    @Override
    public Stream<Match> match(StatefulCall stateful) {
        return stateful.body().isEmpty()
                ? Stream.of(Match.at(Places.of(stateful.call()), "The code of the state function was not found."))
                : Stream.empty();
    }
}
