package corpus.offsets;

import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.spark.streaming.api.java.JavaInputDStream;
import org.apache.spark.streaming.api.java.JavaStreamingContext;
import org.apache.spark.streaming.kafka010.ConsumerStrategies;
import org.apache.spark.streaming.kafka010.KafkaUtils;
import org.apache.spark.streaming.kafka010.LocationStrategies;

/** Begins at offsets that are kept elsewhere, with a host for each partition. */
public class Replay {

  static JavaInputDStream<ConsumerRecord<byte[], byte[]>> records(
      JavaStreamingContext context, Map<TopicPartition, Long> offsets, Map<TopicPartition, String> hosts) {
    return KafkaUtils.createDirectStream( // expect: source-kafka
        context,
        LocationStrategies.PreferFixed(hosts), // expect: kafka-location-strategy
        ConsumerStrategies.Assign(offsets.keySet(), ConsumerSettings.of("replay"), offsets)); // expect: kafka-consumer-strategy
  }
}
