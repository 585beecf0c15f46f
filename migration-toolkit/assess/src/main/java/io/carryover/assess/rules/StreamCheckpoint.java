package io.carryover.assess.rules;

import io.carryover.assess.Effort;
import io.carryover.assess.Rule;
import java.util.List;
import java.util.stream.Stream;

/** The checkpoint interval of one stream. For instance: {@code sessions.checkpoint(Durations.seconds(10))} */
final class StreamCheckpoint implements CallDetector {

    @Override
    public Rule rule() {
        return new Rule(
                "stream-checkpoint",
                "the checkpoint interval of a stream",
                "Nothing: a query writes changed state in every batch. With `mapWithState` this interval also "
                        + "says how often timeouts are looked for, so a migrated job times out on other batches.",
                List.of("D05", "D22"),
                Effort.NONE,
                "it goes away",
                "a-timeout",
                "sessions.checkpoint(Durations.seconds(10))");
    }

    @Override
    public Stream<Match> match(Call call) {
        return call.isOnStream("checkpoint")
                ? Stream.of(call.found("The stream has a checkpoint interval of its own"
                                + Call.known(", %s", call.duration(0)) + ".")
                        .with("interval", call.duration(0)))
                : Stream.empty();
    }
}
