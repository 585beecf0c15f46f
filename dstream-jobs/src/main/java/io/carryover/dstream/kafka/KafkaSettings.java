package io.carryover.dstream.kafka;

import io.carryover.scenarios.options.KafkaConnection;
import io.carryover.scenarios.options.UsageException;
import java.io.Serializable;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.config.AbstractConfig;
import org.apache.kafka.common.config.provider.FileConfigProvider;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * Settings of Kafka clients that may be written into a checkpoint and sent to executors, because no secret is among them:
 * in place of an option from the properties file stands a reference to it, which each client looks up for itself when it
 * is made (Kafka's configuration providers). So the file must lie at the same path on every machine of the job, and a
 * changed password counts from the next start.
 *
 * @param settings by name of Kafka's configuration
 */
public record KafkaSettings(Map<String, Object> settings) implements Serializable {

    private static final String PROVIDER = "job";
    private static final String PROVIDERS = AbstractConfig.CONFIG_PROVIDERS_CONFIG;

    /**
     * @throws UsageException if a reference cannot be made to the properties file because of its name
     */
    public static KafkaSettings of(KafkaConnection connection) {
        Map<String, Object> settings = new HashMap<>();
        settings.put(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, connection.bootstrapServers());
        connection.propertiesFile().ifPresent(file -> refer(connection.clientOptions(), file, settings));
        return new KafkaSettings(settings);
    }

    /**
     * For reading values, from the beginning of a partition if nothing else is said.
     *
     * @param group the consumer group unless the user has named one; nobody joins it and nothing is committed to it
     */
    public Map<String, Object> forConsumer(String group) {
        Map<String, Object> consumer = new HashMap<>(settings);
        consumer.putIfAbsent(ConsumerConfig.GROUP_ID_CONFIG, group);
        consumer.put(ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class.getName());
        consumer.put(ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class.getName());
        consumer.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        consumer.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        return consumer;
    }

    /** For writing values. */
    public Map<String, Object> forProducer() {
        Map<String, Object> producer = new HashMap<>(settings);
        producer.put(ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class.getName());
        producer.put(ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class.getName());
        return producer;
    }

    private static void refer(Map<String, String> options, Path file, Map<String, Object> settings) {
        String path = file.toAbsolutePath().normalize().toString();
        if (path.matches(".*[:}].*")) {
            throw new UsageException("--kafka-properties " + path + ": give a path without ':' and '}'");
        }
        options.forEach((name, value) ->
                settings.put(name, isPublic(name, value) ? value : "${" + PROVIDER + ":" + path + ":" + name + "}"));
        settings.put(PROVIDERS, providers(options));
        settings.put(PROVIDERS + "." + PROVIDER + ".class", FileConfigProvider.class.getName());
    }

    /** The user's own references are no secrets, and would not be looked up behind ours. */
    private static boolean isPublic(String name, String value) {
        return name.startsWith(PROVIDERS) || value.contains("${");
    }

    private static String providers(Map<String, String> options) {
        return Stream.concat(Optional.ofNullable(options.get(PROVIDERS)).stream(), Stream.of(PROVIDER))
                .collect(Collectors.joining(","));
    }
}
