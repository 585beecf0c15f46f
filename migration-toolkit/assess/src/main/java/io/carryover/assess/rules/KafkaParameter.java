package io.carryover.assess.rules;

import io.carryover.assess.Confidence;
import io.carryover.assess.Effort;
import io.carryover.assess.Place;
import io.carryover.assess.Rule;
import java.util.List;
import java.util.stream.Stream;

/** A consumer parameter that an option takes the place of, or nothing. For instance: {@code consumer.put("auto.offset.reset", "latest")} */
final class KafkaParameter implements CallDetector, TextDetector {

    @Override
    public Rule rule() {
        return new Rule(
                "kafka-parameter",
                "a parameter of the Kafka consumer",
                "As the place says. Most parameters become options with `kafka.` in front; those that say where to begin, who "
                        + "commits, and how keys and values are read are not for a query to set, and some are refused.",
                List.of("D11"),
                Effort.REWRITE,
                "the query keeps its own offsets, so what the group did for them goes",
                "sources",
                "consumer.put(\"auto.offset.reset\", \"latest\")");
    }

    /** In the code that makes the parameters of a stream. */
    @Override
    public Stream<Match> match(Call call) {
        return KafkaParameters.of(call).map(parameter -> found(parameter.name(), parameter.place())
                .with("value", parameter.value())
                .at(Confidence.HIGH));
    }

    /** Where nothing tells what it is for. */
    @Override
    public Stream<Match> match(String text, Place place) {
        return KafkaParameters.COUNTERPARTS.containsKey(text) ? Stream.of(found(text, place)) : Stream.empty();
    }

    private static Match found(String name, Place place) {
        KafkaParameters.Counterpart counterpart = KafkaParameters.COUNTERPARTS.get(name);
        return Match.at(place, "The Kafka parameter `" + name + "`.")
                .with("parameter", name)
                .with("counterpart", counterpart.name())
                .replacedBy(counterpart.text())
                .taking(counterpart.effort())
                .at(Confidence.LOW);
    }
}
