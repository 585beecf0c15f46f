package io.carryover.assess.examples;

import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.spark.streaming.api.java.JavaDStream;
import org.apache.spark.streaming.api.java.JavaInputDStream;
import org.apache.spark.streaming.api.java.JavaStreamingContext;
import org.apache.spark.streaming.kafka010.ConsumerStrategies;
import org.apache.spark.streaming.kafka010.KafkaUtils;
import org.apache.spark.streaming.kafka010.LocationStrategies;

/** Kafka, direct. */
final class KafkaDirectStream {

    static JavaInputDStream<ConsumerRecord<String, String>> found(
            JavaStreamingContext context, Map<String, Object> consumer) {
        return KafkaUtils.createDirectStream(
                context,
                LocationStrategies.PreferConsistent(),
                ConsumerStrategies.<String, String>Subscribe(List.of("clicks"), consumer));
    }

    static JavaDStream<String> other(JavaStreamingContext context) {
        return context.textFileStream("/data");
    }
}
