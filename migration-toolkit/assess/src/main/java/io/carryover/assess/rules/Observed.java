package io.carryover.assess.rules;

import io.carryover.assess.code.Places;
import io.carryover.assess.pipeline.StatefulCall;
import io.carryover.assess.state.Observation.Kind;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** What a state function was seen to do, as matches. */
final class Observed {

    private Observed() {}

    static Stream<Match> in(StatefulCall stateful, Kind kind, String what) {
        return in(stateful, kind, subject -> what);
    }

    /** @param what the sentence, of the subject of the observation */
    static Stream<Match> in(StatefulCall stateful, Kind kind, UnaryOperator<String> what) {
        return stateful.observations().stream()
                .filter(one -> one.kind() == kind)
                .map(one -> Match.at(Places.of(one.flow(), one.instruction()), what.apply(one.subject()))
                        .with("subject", one.subject()));
    }
}
