package corpus.offsets;

import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Parameters of a consumer in a class that knows nothing of Spark. */
final class ConsumerSettings {

  private static final Map<String, Object> COMMON = new HashMap<>();

  static {
    COMMON.put(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, "kafka:9092");
    COMMON.put(ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
    COMMON.put(ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
  }

  private ConsumerSettings() {}

  static Map<String, Object> of(String group) {
    Map<String, Object> settings = new HashMap<>(COMMON);
    settings.put(ConsumerConfig.GROUP_ID_CONFIG, group); // expect: kafka-parameter
    settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed"); // expect: kafka-parameter
    settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 100);
    return settings;
  }

  /** Of no stream. */
  static Map<String, Object> ofAnAuditor() {
    Map<String, Object> settings = new HashMap<>(COMMON);
    settings.put(ConsumerConfig.GROUP_ID_CONFIG, "audit");
    return settings;
  }
}
