package io.carryover.assess.examples;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.spark.streaming.api.java.JavaInputDStream;
import org.apache.spark.streaming.api.java.JavaStreamingContext;
import org.apache.spark.streaming.kafka010.ConsumerStrategies;
import org.apache.spark.streaming.kafka010.KafkaUtils;
import org.apache.spark.streaming.kafka010.LocationStrategies;

/** Parameters that a query has otherwise, against those that it takes as they are, and words that only sound so. */
final class KafkaParameter {

    static JavaInputDStream<ConsumerRecord<String, String>> stream(JavaStreamingContext context) {
        return KafkaUtils.createDirectStream(
                context,
                LocationStrategies.PreferConsistent(),
                ConsumerStrategies.<String, String>Subscribe(List.of("clicks"), found()));
    }

    private static Map<String, Object> found() {
        Map<String, Object> consumer = new HashMap<>(other());
        consumer.put(ConsumerConfig.GROUP_ID_CONFIG, "clicks");
        consumer.put("auto.offset.reset", "latest");
        consumer.put("enable.auto.commit", false);
        consumer.put("isolation.level", "read_committed");
        return consumer;
    }

    private static Map<String, Object> other() {
        return Map.of("bootstrap.servers", "kafka:9092", "max.poll.records", 500);
    }

    static String foundByName() {
        return "group.id";
    }

    static List<String> otherWords() {
        return List.of("group.id.of.clicks", "kafka.group.id");
    }
}
