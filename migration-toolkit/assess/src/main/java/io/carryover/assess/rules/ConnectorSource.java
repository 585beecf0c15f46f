package io.carryover.assess.rules;

import io.carryover.assess.Effort;
import io.carryover.assess.Rule;
import java.util.List;
import java.util.stream.Stream;

/** A source of a connector, such as Kinesis or Flume. For instance: {@code KinesisInputDStream.builder().streamingContext(context)} */
final class ConnectorSource implements CallDetector {

    private static final String CONNECTOR =
            "org/apache/spark/streaming/(?!kafka|api/|dstream/|receiver/|scheduler/)[a-z]\\w*/.*";

    @Override
    public Rule rule() {
        return new Rule(
                "source-connector",
                "a source of a connector",
                "The connector's source for Structured Streaming, if it has one; it keeps its offsets in the "
                        + "checkpoint of the query. Else Kafka in front of it.",
                List.of("D11", "D16"),
                Effort.RESTRUCTURE,
                "another connector, with its own options",
                "sources",
                "KinesisInputDStream.builder().streamingContext(context)");
    }

    @Override
    public Stream<Match> match(Call call) {
        return call.owner().matches(CONNECTOR) && (call.name().matches("create\\w*Stream") || call.isNamed("builder"))
                ? Stream.of(call.found("A stream comes from `" + simple(call.owner()) + "`.")
                        .with("connector", simple(call.owner())))
                : Stream.empty();
    }

    private static String simple(String owner) {
        return owner.substring(owner.lastIndexOf('/') + 1);
    }
}
