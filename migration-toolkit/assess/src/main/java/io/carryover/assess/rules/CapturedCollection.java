package io.carryover.assess.rules;

import io.carryover.assess.Confidence;
import io.carryover.assess.Effort;
import io.carryover.assess.Rule;
import io.carryover.assess.pipeline.StatefulCall;
import io.carryover.assess.state.Observation.Kind;
import java.util.List;
import java.util.stream.Stream;

/** A state function that changes a collection that it was made with. For instance: {@code Map<String, Integer> seen = new HashMap<>(); ... (values, state) -> seen.put(...)} */
final class CapturedCollection implements StateDetector {

    @Override
    public Rule rule() {
        return new Rule(
                "state-captured-collection",
                "a collection captured by a state function",
                "State by key. Each task gets a copy of what a function was made with: what is put into it is "
                        + "seen by nobody else and gone with the task.",
                List.of(),
                Effort.RESTRUCTURE,
                "it was never safe",
                "a-running-value",
                "Map<String, Integer> seen = new HashMap<>(); ... (values, state) -> seen.put(...)");
    }

    @Override
    public Stream<Match> match(StatefulCall stateful) {
        return Observed.in(
                        stateful,
                        Kind.CAPTURED_COLLECTION,
                        one -> "The state function changes a collection that it was made with, by `" + one + "`.")
                .map(match -> match.at(Confidence.MEDIUM));
    }
}
