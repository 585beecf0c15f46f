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

    private static final String SERVERS = "[^,\\s]+:\\d{1,5}(,[^,\\s]+:\\d{1,5})*";

    public KafkaConnection {
        clientOptions = Map.copyOf(clientOptions);
    }

    /**
     * As the options {@code --bootstrap-servers} and {@code --kafka-properties} say.
     *
     * @throws UsageException if the servers are none, or the file cannot be read or sets what a job sets itself
     */
    public static KafkaConnection to(String servers, Optional<Path> propertiesFile) {
        if (!servers.matches(SERVERS)) {
            throw new UsageException("--bootstrap-servers \"" + servers + "\": give host:port[,host:port...]");
        }
        return new KafkaConnection(
                servers, propertiesFile.map(KafkaProperties::read).orElse(Map.of()), propertiesFile);
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
