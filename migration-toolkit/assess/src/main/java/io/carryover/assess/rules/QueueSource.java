package io.carryover.assess.rules;

import io.carryover.assess.Effort;
import io.carryover.assess.Rule;
import java.util.List;
import java.util.stream.Stream;

/** A queue of RDDs as a source, as tests have it. For instance: {@code context.queueStream(queue)} */
final class QueueSource implements CallDetector {

    @Override
    public Rule rule() {
        return new Rule(
                "source-queue",
                "a queue of RDDs",
                "`MemoryStream` in tests; the `rate` source to see something move. For tests of a migrated "
                        + "job, `carryover`'s harness drives both sides with the same files.",
                List.of(),
                Effort.REWRITE,
                "it is for tests",
                "sources",
                "context.queueStream(queue)");
    }

    @Override
    public Stream<Match> match(Call call) {
        return call.isOnContext("queueStream")
                ? Stream.of(call.found("A stream comes from a queue of RDDs."))
                : Stream.empty();
    }
}
