package io.carryover.assess.rules;

import io.carryover.assess.Effort;
import io.carryover.assess.Rule;
import java.util.List;
import java.util.stream.Stream;

/** Kafka as a source, direct or, long ago, with a receiver. For instance: {@code KafkaUtils.createDirectStream(context, LocationStrategies.PreferConsistent(), ConsumerStrategies.<String, String>Subscribe(topics, consumer))} */
final class KafkaDirectStream implements CallDetector {

    @Override
    public Rule rule() {
        return new Rule(
                "source-kafka",
                "a direct stream from Kafka",
                "`spark.readStream().format(\"kafka\")` with options for what the consumer strategy says, and none "
                        + "for the location strategy. Offsets are in the checkpoint of the query, and group commits count "
                        + "for nothing: `startingOffsets` says where a new query begins, as JSON from `carryover "
                        + "export` where it takes over. Keys and values come as bytes and are cast or decoded in the query.",
                List.of("D11", "D16"),
                Effort.REWRITE,
                "another source, options by other names",
                "sources",
                "KafkaUtils.createDirectStream(context, LocationStrategies.PreferConsistent(), "
                        + "ConsumerStrategies.<String, String>Subscribe(topics, consumer))");
    }

    @Override
    public Stream<Match> match(Call call) {
        if (!call.isOn("streaming/kafka010/KafkaUtils", "createDirectStream")) {
            return old(call);
        }
        String location = KafkaStrategy.location(call);
        String consumer = KafkaStrategy.consumer(call);
        return Stream.of(call.found("A direct stream from Kafka: " + location + ", " + consumer + ".")
                .with("locationStrategy", location)
                .with("consumerStrategy", consumer)
                .with("startingOffsets", startingOffsets(call)));
    }

    private static Stream<Match> old(Call call) {
        if (!call.owner().matches("org/apache/spark/streaming/kafka(08|09)?/KafkaUtils")) {
            return Stream.empty();
        }
        return switch (call.name()) {
            case "createDirectStream" ->
                Stream.of(call.found("A direct stream from Kafka by a connector that is older than Kafka 0.10."));
            case "createStream" ->
                Stream.of(call.found("A stream from Kafka by a receiver, whose offsets were in ZooKeeper."));
            default -> Stream.empty();
        };
    }

    private static String startingOffsets(Call call) {
        return KafkaStrategy.consumerOf(call)
                .filter(strategy -> strategy.owner().startsWith("org/apache/spark/"))
                .map(strategy ->
                        KafkaStrategy.hasOffsets(strategy) ? "given to the consumer strategy" : "those of the group")
                .orElse("not known");
    }
}
