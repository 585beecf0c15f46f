package io.carryover.assess.rules;

import io.carryover.assess.Effort;
import io.carryover.assess.Rule;
import java.util.List;
import java.util.stream.Stream;

/** A range of Kafka offsets as an RDD. For instance: {@code KafkaUtils.createRDD(sc, consumer, ranges, LocationStrategies.PreferConsistent())} */
final class KafkaRdd implements CallDetector {

    @Override
    public Rule rule() {
        return new Rule(
                "source-kafka-rdd",
                "a range of Kafka offsets as an RDD",
                "A batch read: `spark.read().format(\"kafka\")` with `startingOffsets` and `endingOffsets`.",
                List.of(),
                Effort.REWRITE,
                "the same by another name",
                "sources",
                "KafkaUtils.createRDD(sc, consumer, ranges, LocationStrategies.PreferConsistent())");
    }

    @Override
    public Stream<Match> match(Call call) {
        return call.isOn("streaming/kafka010/KafkaUtils", "createRDD")
                        || call.isOn("streaming/kafka/KafkaUtils", "createRDD")
                ? Stream.of(call.found("A range of Kafka offsets is read as an RDD."))
                : Stream.empty();
    }
}
