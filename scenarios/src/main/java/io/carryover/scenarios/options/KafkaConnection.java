package io.carryover.scenarios.options;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * How to reach a Kafka cluster. Not serializable, and printed without the client options: these may be secrets.
 *
 * @param bootstrapServers such as {@code host:9092,other:9092}
 * @param clientOptions further options of every Kafka client of the job, as the properties file has them
 * @param propertiesFile where the client options were read from
 */
public record KafkaConnection(
        String bootstrapServers, Map<String, String> clientOptions, Optional<Path> propertiesFile) {

    public KafkaConnection {
        clientOptions = Map.copyOf(clientOptions);
    }

    /**
     * Everything that a client needs to connect, by option name.
     *
     * @param prefix comes before each name
     */
    public Map<String, String> settings(String prefix) {
        Map<String, String> settings = new TreeMap<>();
        clientOptions.forEach((name, value) -> settings.put(prefix + name, value));
        settings.put(prefix + "bootstrap.servers", bootstrapServers);
        return settings;
    }

    @Override
    public String toString() {
        return bootstrapServers + " with " + clientOptions.size() + " further options";
    }
}
