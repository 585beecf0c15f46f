package io.carryover.assess.rules;

import io.carryover.assess.Effort;
import io.carryover.assess.Rule;
import io.carryover.assess.code.Places;
import java.util.List;
import java.util.stream.Stream;
import org.objectweb.asm.tree.ClassNode;

/** A source with a receiver. For instance: {@code context.receiverStream(new QueueReceiver(url))} */
final class ReceiverSource implements CallDetector, ClassDetector {

    @Override
    public Rule rule() {
        return new Rule(
                "source-receiver",
                "a receiver",
                "A source that can be read again: Kafka in front of it, or a connector for Structured "
                        + "Streaming (`MicroBatchStream` of the data source API). A receiver has no counterpart, "
                        + "because a query must be able to ask for the rows of a batch a second time.",
                List.of("D16", "D21"),
                Effort.REDESIGN,
                "a receiver pushes, a streaming source is asked",
                "sources",
                "context.receiverStream(new QueueReceiver(url))");
    }

    @Override
    public Stream<Match> match(Call call) {
        return call.isOnContext("receiverStream") || call.isOnContext("actorStream")
                ? Stream.of(call.found("A stream comes from a receiver."))
                : Stream.empty();
    }

    @Override
    public Stream<Match> match(ClassNode type, Scan scan) {
        return SuperTypes.anyOf(type, scan, "org/apache/spark/streaming/receiver/Receiver")
                ? Stream.of(Match.at(Places.of(type), "This class is a receiver."))
                : Stream.empty();
    }
}
