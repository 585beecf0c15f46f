package io.carryover.assess.rules;

import io.carryover.assess.Effort;
import io.carryover.assess.Rule;
import java.util.List;
import java.util.stream.Stream;

/** Offsets that are committed to the consumer group. For instance: {@code ((CanCommitOffsets) stream.inputDStream()).commitAsync(ranges)} */
final class KafkaCommit implements CallDetector {

    @Override
    public Rule rule() {
        return new Rule(
                "kafka-commit",
                "offsets committed to the consumer group",
                "Nothing that the job needs: a query reads on from its own checkpoint, whatever the group "
                        + "says. If tools watch the lag of the group, commit the end offsets of each batch from a "
                        + "`StreamingQueryListener`. At the cut-over the committed offsets may be behind or ahead of "
                        + "the state.",
                List.of("D11", "D17"),
                Effort.RESTRUCTURE,
                "the checkpoint takes the place of the group",
                "sources",
                "((CanCommitOffsets) stream.inputDStream()).commitAsync(ranges)");
    }

    @Override
    public Stream<Match> match(Call call) {
        return call.owner().startsWith("org/apache/spark/streaming/kafka") && call.isNamed("commitAsync")
                ? Stream.of(call.found("Offsets are committed to the consumer group."))
                : Stream.empty();
    }
}
