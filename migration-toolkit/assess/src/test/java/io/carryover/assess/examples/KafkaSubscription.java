package io.carryover.assess.examples;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.spark.streaming.kafka010.ConsumerStrategies;
import org.apache.spark.streaming.kafka010.ConsumerStrategy;

/** All that Spark has, with and without offsets, and one of the team's own, against a consumer that subscribes by itself. */
final class KafkaSubscription {

    static ConsumerStrategy<String, String> foundTopics(Map<String, Object> consumer) {
        return ConsumerStrategies.Subscribe(List.of("clicks"), consumer);
    }

    static ConsumerStrategy<String, String> foundTopicsAtOffsets(
            Map<String, Object> consumer, Map<TopicPartition, Long> offsets) {
        return ConsumerStrategies.Subscribe(List.of("clicks"), consumer, offsets);
    }

    static ConsumerStrategy<String, String> foundPattern(Map<String, Object> consumer) {
        return ConsumerStrategies.SubscribePattern(Pattern.compile("clicks-.*"), consumer);
    }

    static ConsumerStrategy<String, String> foundPatternAtOffsets(
            Map<String, Object> consumer, Map<TopicPartition, Long> offsets) {
        return ConsumerStrategies.SubscribePattern(Pattern.compile("clicks-.*"), consumer, offsets);
    }

    static ConsumerStrategy<String, String> foundPartitions(
            Map<String, Object> consumer, List<TopicPartition> partitions) {
        return ConsumerStrategies.Assign(partitions, consumer);
    }

    static ConsumerStrategy<String, String> foundPartitionsAtOffsets(
            Map<String, Object> consumer, Map<TopicPartition, Long> offsets) {
        return ConsumerStrategies.Assign(offsets.keySet(), consumer, offsets);
    }

    static void other(Consumer<String, String> consumer) {
        consumer.subscribe(Pattern.compile("clicks-.*"));
    }

    abstract static class FoundOwn extends ConsumerStrategy<String, String> {}

    abstract static class Other implements Consumer<String, String> {}
}
