package io.carryover.assess.rules;

import io.carryover.assess.Effort;
import io.carryover.assess.Rule;
import io.carryover.assess.code.Places;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.objectweb.asm.tree.ClassNode;

/** What of Kafka is read, and from where on. For instance: {@code ConsumerStrategies.<String, String>SubscribePattern(topics, consumer)} */
final class KafkaSubscription implements CallDetector, ClassDetector {

    private static final String OWN = "org/apache/spark/streaming/kafka010/ConsumerStrategy";
    private static final Map<String, Counterpart> COUNTERPARTS = Map.of(
            "Subscribe",
            new Counterpart("subscribe", "The option `subscribe`, topics with commas between them."),
            "SubscribePattern",
            new Counterpart(
                    "subscribePattern",
                    "The option `subscribePattern` with the same pattern; a topic that matches later on is read from its first "
                            + "record, whatever `auto.offset.reset` was."),
            "Assign",
            new Counterpart("assign", "The option `assign`, as JSON: `{\"clicks\": [0, 1]}`."));
    private static final String AT_THE_GROUP =
            " A new query does not begin where the group is, but where `startingOffsets` says, by default at the end of the topic.";
    private static final String AT_OFFSETS =
            " The offsets become `startingOffsets`, as JSON with every partition, where -2 is the first record and -1 the end; "
                    + "partitions that are left out are an error there, and began where the group was here. They count only while the "
                    + "query has no checkpoint.";
    private static final String OF_OWN_CLASS =
            "The options `subscribe`, `subscribePattern` or `assign`, and `startingOffsets`, which are found out before the query is "
                    + "started: a query asks no code of yours for its consumer.";

    @Override
    public Rule rule() {
        return new Rule(
                "kafka-consumer-strategy",
                "a consumer strategy",
                "One of the options `subscribe`, `subscribePattern` and `assign`, and `startingOffsets` for where a new query begins.",
                List.of("D11"),
                Effort.REWRITE,
                "an option instead of an object, and offsets that come from elsewhere",
                "sources",
                "ConsumerStrategies.<String, String>SubscribePattern(topics, consumer)");
    }

    private record Counterpart(String option, String text) {}

    @Override
    public Stream<Match> match(Call call) {
        return call.isOn("streaming/kafka010/ConsumerStrategies") && COUNTERPARTS.containsKey(call.name())
                ? Stream.of(found(call))
                : Stream.empty();
    }

    private static Match found(Call call) {
        boolean hasOffsets = KafkaStrategy.hasOffsets(call.site());
        Counterpart counterpart = COUNTERPARTS.get(call.name());
        return call.found("What is read is said by `" + call.name() + "`" + (hasOffsets ? " and by offsets." : "."))
                .with("strategy", call.name())
                .with("counterpart", counterpart.option())
                .with("startingOffsets", hasOffsets ? "given" : "those of the group")
                .replacedBy(counterpart.text() + (hasOffsets ? AT_OFFSETS : AT_THE_GROUP));
    }

    @Override
    public Stream<Match> match(ClassNode type, Scan scan) {
        return SuperTypes.anyOf(type, scan, OWN)
                ? Stream.of(Match.at(Places.of(type), "This class says in its own way what is read.")
                        .replacedBy(OF_OWN_CLASS)
                        .taking(Effort.RESTRUCTURE))
                : Stream.empty();
    }
}
