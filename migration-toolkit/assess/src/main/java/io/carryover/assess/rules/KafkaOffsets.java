package io.carryover.assess.rules;

import io.carryover.assess.Effort;
import io.carryover.assess.Rule;
import java.util.List;
import java.util.stream.Stream;

/** Code that asks for the Kafka offsets of a batch. For instance: {@code ((HasOffsetRanges) rdd.rdd()).offsetRanges()} */
final class KafkaOffsets implements CallDetector {

    @Override
    public Rule rule() {
        return new Rule(
                "kafka-offsets",
                "the Kafka offsets of a batch",
                "Each row of the Kafka source has `topic`, `partition` and `offset`; the ranges of a batch "
                        + "are in `QueryProgress.sources` and in the checkpoint of the query. Offsets that are stored "
                        + "with the output, to make it exactly once, give way to the batch id of `foreachBatch`.",
                List.of("D11", "D17"),
                Effort.RESTRUCTURE,
                "what the offsets are used for decides what replaces them",
                "sources",
                "((HasOffsetRanges) rdd.rdd()).offsetRanges()");
    }

    @Override
    public Stream<Match> match(Call call) {
        return call.owner().startsWith("org/apache/spark/streaming/kafka") && call.isNamed("offsetRanges")
                ? Stream.of(call.found("The job asks for the Kafka offsets of a batch."))
                : Stream.empty();
    }
}
