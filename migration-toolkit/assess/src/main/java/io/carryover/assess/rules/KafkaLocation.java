package io.carryover.assess.rules;

import io.carryover.assess.Effort;
import io.carryover.assess.Rule;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Which executor reads which partition of Kafka. For instance: {@code LocationStrategies.PreferBrokers()} */
final class KafkaLocation implements CallDetector {

    private static final Map<String, String> REPLACEMENTS = Map.of(
            "PreferConsistent",
            "Nothing: the Kafka source does the same. It gives a partition of the topic to the same executor in each batch, so that "
                    + "its consumer is used again.",
            "PreferBrokers",
            "Nothing: there is no such choice. Partitions are spread evenly over the executors, whichever host their broker is on, "
                    + "and records that were read on their own host come over the network.",
            "PreferFixed",
            "Nothing: there is no such choice, and a map of hosts has no place. Partitions are spread evenly over the executors; if "
                    + "the map was there because some partitions are much larger, the option `minPartitions` divides these.");

    @Override
    public Rule rule() {
        return new Rule(
                "kafka-location-strategy",
                "a location strategy",
                "Nothing: the Kafka source spreads the partitions of a topic evenly over the executors, and each stays with the same "
                        + "one.",
                List.of(),
                Effort.NONE,
                "there is one strategy, and it is not chosen",
                "sources",
                "LocationStrategies.PreferBrokers()");
    }

    @Override
    public Stream<Match> match(Call call) {
        return call.isOn("streaming/kafka010/LocationStrategies") && REPLACEMENTS.containsKey(call.name())
                ? Stream.of(call.found("Executors are chosen by `" + call.name() + "`.")
                        .with("strategy", call.name())
                        .replacedBy(REPLACEMENTS.get(call.name())))
                : Stream.empty();
    }
}
