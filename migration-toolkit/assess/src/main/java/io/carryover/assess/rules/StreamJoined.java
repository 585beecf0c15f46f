package io.carryover.assess.rules;

import io.carryover.assess.Effort;
import io.carryover.assess.Rule;
import java.util.List;
import java.util.stream.Stream;

/** A join of two streams, batch by batch. For instance: {@code clicks.join(views)} */
final class StreamJoined implements CallDetector {

    @Override
    public Rule rule() {
        return new Rule(
                "join",
                "a join of two streams",
                "A stream-stream join of Datasets, which finds partners across batches: with watermarks on "
                        + "both sides and a bound on time, or its state grows for ever. A DStream join pairs what came "
                        + "in the same batch. For that very meaning, union both with a tag and use group state.",
                List.of("D07", "D18"),
                Effort.REDESIGN,
                "somebody has to say how far apart partners may be",
                "joins-and-rdd-code",
                "clicks.join(views)");
    }

    @Override
    public Stream<Match> match(Call call) {
        return call.isOnStream("join", "leftOuterJoin", "rightOuterJoin", "fullOuterJoin", "cogroup")
                ? Stream.of(call.found("`" + call.name() + "` pairs the records of one batch."))
                : Stream.empty();
    }
}
