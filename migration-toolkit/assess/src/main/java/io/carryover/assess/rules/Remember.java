package io.carryover.assess.rules;

import io.carryover.assess.Effort;
import io.carryover.assess.Rule;
import java.util.List;
import java.util.stream.Stream;

/** How long a context keeps the data of batches. For instance: {@code context.remember(Durations.minutes(10))} */
final class Remember implements CallDetector {

    @Override
    public Rule rule() {
        return new Rule(
                "remember",
                "keeping the data of past batches",
                "Nothing: a query has no past batches to ask for. What asks for them (`slice`, or another "
                        + "thread) has to read state or output instead.",
                List.of(),
                Effort.NONE,
                "it goes away",
                "contexts-and-checkpoints",
                "context.remember(Durations.minutes(10))");
    }

    @Override
    public Stream<Match> match(Call call) {
        return call.isOnContext("remember") || call.isOnStream("remember")
                ? Stream.of(call.found("The data of batches is kept" + Call.known(" for %s", call.duration(0)) + ".")
                        .with("duration", call.duration(0)))
                : Stream.empty();
    }
}
