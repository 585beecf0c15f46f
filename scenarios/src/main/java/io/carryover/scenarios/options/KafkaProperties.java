package io.carryover.scenarios.options;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Reads the file of further Kafka client options. Its values never get into a message. */
final class KafkaProperties {

    /** What the job sets itself; the engines refuse them, each in its own words. */
    private static final Set<String> OURS = Set.of(
            "bootstrap.servers",
            "auto.offset.reset",
            "enable.auto.commit",
            "key.serializer",
            "value.serializer",
            "key.deserializer",
            "value.deserializer",
            "interceptor.classes");

    private KafkaProperties() {}

    /**
     * @throws UsageException if the file cannot be read or sets what the job sets itself
     */
    static Map<String, String> read(Path file) {
        Map<String, String> options = load(file).entrySet().stream()
                .collect(Collectors.toMap(
                        entry -> (String) entry.getKey(),
                        entry -> (String) entry.getValue(),
                        (first, second) -> second,
                        TreeMap::new));
        options.keySet().stream().filter(OURS::contains).findFirst().ifPresent(name -> {
            throw new UsageException("--kafka-properties " + file + ": the job sets " + name + " itself; remove it");
        });
        return options;
    }

    private static Properties load(Path file) {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            properties.load(reader);
            return properties;
        } catch (IOException | IllegalArgumentException e) { // the latter for a broken \\u escape
            throw new UsageException(
                    "--kafka-properties " + file + ": give a Java properties file that can be read, in UTF-8");
        }
    }
}
