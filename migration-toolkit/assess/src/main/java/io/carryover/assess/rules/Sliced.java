package io.carryover.assess.rules;

import io.carryover.assess.Effort;
import io.carryover.assess.Rule;
import java.util.List;
import java.util.stream.Stream;

/** Batches of the past, as RDDs. For instance: {@code stream.slice(from, until)} */
final class Sliced implements CallDetector {

    @Override
    public Rule rule() {
        return new Rule(
                "slice",
                "batches of the past",
                "Nothing: a query forgets its batches. Keep what is needed in state, or read the output back.",
                List.of(),
                Effort.REDESIGN,
                "there are no past batches",
                "joins-and-rdd-code",
                "stream.slice(from, until)");
    }

    @Override
    public Stream<Match> match(Call call) {
        return call.isOnStream("slice")
                ? Stream.of(call.found("The job asks for batches of the past."))
                : Stream.empty();
    }
}
