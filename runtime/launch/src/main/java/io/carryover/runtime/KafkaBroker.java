package io.carryover.runtime;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.kafka.common.Uuid;

/**
 * A Kafka broker in a process of its own: one node that is its own controller, reachable from this machine only, topics are
 * never made by themselves. Its folder keeps {@code server.properties}, {@code broker.log} and the data.
 */
public final class KafkaBroker implements AutoCloseable {

    private static final Duration STARTS_WITHIN = Duration.ofMinutes(3);

    /** The session times let a killed broker come back without waiting for its own ghost to be given up. */
    private static final Map<String, String> SINGLE_NODE = Map.of(
            "offsets.topic.replication.factor", "1",
            "offsets.topic.num.partitions", "1",
            "transaction.state.log.replication.factor", "1",
            "transaction.state.log.min.isr", "1",
            "group.initial.rebalance.delay.ms", "0",
            "log.cleaner.dedupe.buffer.size", "2097152",
            "broker.session.timeout.ms", "2000",
            "broker.heartbeat.interval.ms", "500");

    private final Path folder;
    private final int port;
    private final int controllerPort;
    private final int securedPort;
    private final Optional<Credentials> credentials;
    private LoggedProcess process;

    private KafkaBroker(Path folder, Optional<Credentials> credentials) {
        List<Integer> ports = FreePorts.take(3);
        this.folder = folder;
        this.port = ports.get(0);
        this.controllerPort = ports.get(1);
        this.securedPort = ports.get(2);
        this.credentials = credentials;
    }

    /** With a PLAINTEXT listener. */
    public static KafkaBroker start(Path folder) throws IOException, InterruptedException {
        return new KafkaBroker(folder, Optional.empty()).format().launch();
    }

    /** With a PLAINTEXT and a SASL_SSL listener. */
    public static KafkaBroker startSecured(Path folder) throws IOException, InterruptedException {
        return new KafkaBroker(folder, Optional.of(Credentials.create(folder)))
                .format()
                .launch();
    }

    public String bootstrapServers() {
        return address(port);
    }

    /** A client over PLAINTEXT. */
    public KafkaClient client() {
        return new KafkaClient(Map.of("bootstrap.servers", bootstrapServers()));
    }

    public String securedBootstrapServers() {
        return address(securedPort);
    }

    /** What a client needs beside the address to come in over SASL_SSL. */
    public Map<String, String> securedClientSettings() {
        return credentials.orElseThrow().clientSettings();
    }

    /** A client over SASL_SSL. */
    public KafkaClient securedClient() {
        Map<String, String> settings = new TreeMap<>(securedClientSettings());
        settings.put("bootstrap.servers", securedBootstrapServers());
        return new KafkaClient(settings);
    }

    /** SIGKILL; the data stays. */
    public void kill() {
        process.killHard();
    }

    /** Starts a killed broker again, with its data and at its old address. */
    public void restart() throws IOException, InterruptedException {
        launch();
    }

    @Override
    public void close() {
        kill();
    }

    private KafkaBroker format() throws IOException, InterruptedException {
        Files.writeString(settingsFile(), lines(settings()));
        ProcessBuilder format = java(
                "kafka.tools.StorageTool",
                "format",
                "--cluster-id",
                Uuid.randomUuid().toString(),
                "--config",
                settingsFile().toString());
        try (LoggedProcess formatting = LoggedProcess.start(format, folder.resolve("format.log"))) {
            formatting.awaitSuccess(STARTS_WITHIN);
        }
        return this;
    }

    private KafkaBroker launch() throws IOException, InterruptedException {
        process = LoggedProcess.start(java("kafka.Kafka", settingsFile().toString()), folder.resolve("broker.log"));
        process.await(() -> client().reachesBroker(), "answers", STARTS_WITHIN);
        return this;
    }

    private ProcessBuilder java(String mainClass, String... arguments) {
        ProcessBuilder java = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Dlog4j2.level=INFO",
                "-Djava.io.tmpdir=" + folder,
                "-cp",
                BuiltParts.kafkaLibs().resolve("*").toString(),
                mainClass);
        java.command().addAll(List.of(arguments));
        return java;
    }

    private Map<String, String> settings() {
        Map<String, String> settings = new TreeMap<>(Map.of(
                "process.roles", "broker,controller",
                "node.id", "1",
                "controller.quorum.voters", "1@" + address(controllerPort),
                "controller.listener.names", "CONTROLLER",
                "listeners", listeners(),
                "listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,SASL_SSL:SASL_SSL,CONTROLLER:PLAINTEXT",
                "inter.broker.listener.name", "PLAINTEXT",
                "log.dirs", folder.resolve("data").toString(),
                "auto.create.topics.enable", "false"));
        settings.putAll(SINGLE_NODE);
        credentials.ifPresent(some -> settings.putAll(some.brokerSettings()));
        return settings;
    }

    private String listeners() {
        String open = "PLAINTEXT://" + address(port) + ",CONTROLLER://" + address(controllerPort);
        return credentials.isPresent() ? open + ",SASL_SSL://" + address(securedPort) : open;
    }

    private Path settingsFile() {
        return folder.resolve("server.properties");
    }

    private static String address(int port) {
        return "127.0.0.1:" + port;
    }

    private static String lines(Map<String, String> settings) {
        return settings.entrySet().stream()
                .map(setting -> setting.getKey() + "=" + setting.getValue() + "\n")
                .collect(Collectors.joining());
    }
}
