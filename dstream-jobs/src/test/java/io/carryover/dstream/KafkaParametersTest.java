package io.carryover.dstream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.carryover.legacy.checkpoint.AllowedClasses;
import io.carryover.legacy.checkpoint.KafkaParameters;
import io.carryover.legacy.checkpoint.LegacyCheckpoint;
import io.carryover.legacy.checkpoint.ReadOptions;
import io.carryover.legacy.checkpoint.RejectedClassException;
import io.carryover.legacy.checkpoint.UnreadableCheckpointException;
import io.carryover.legacy.export.ExportRequest;
import io.carryover.legacy.export.LegacyExport;
import io.carryover.legacy.export.RefusedExportException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.spark.api.java.Optional;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.streaming.Checkpoint;
import org.apache.spark.streaming.Seconds;
import org.apache.spark.streaming.Time;
import org.apache.spark.streaming.api.java.JavaStreamingContext;
import org.apache.spark.streaming.kafka010.ConsumerStrategies;
import org.apache.spark.streaming.kafka010.KafkaUtils;
import org.apache.spark.streaming.kafka010.LocationStrategies;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import scala.Tuple2;

/** A checkpoint that says itself how the input that is read again by {@code --roll-forward} is to be read. */
class KafkaParametersTest {

    private static final String JNDI = "com.sun.security.auth.module.JndiLoginModule";
    private static final String PLAIN = "org.apache.kafka.common.security.plain.PlainLoginModule";

    /** A class of the JDK, that nobody needs. */
    private static final String OTHER = "javax.script.ScriptEngineManager";

    private static final Map<String, Object> ORDINARY = Map.of(
            "bootstrap.servers",
            "127.0.0.1:9",
            "group.id",
            "words",
            "key.deserializer",
            StringDeserializer.class,
            "value.deserializer",
            StringDeserializer.class.getName(),
            "auto.offset.reset",
            "earliest");

    @TempDir
    private Path folder;

    @Test
    void passWhereTheyAreNeededToConnect() throws IOException {
        LegacyCheckpoint checkpoint = checkpoint(Map.of(
                "partition.assignment.strategy", List.of(CooperativeStickyAssignor.class),
                "metric.reporters", "org.apache.kafka.common.metrics.JmxReporter",
                "security.protocol", "SASL_SSL",
                "sasl.mechanism", "PLAIN",
                "sasl.jaas.config", PLAIN + " required username=\"a; " + JNDI + "\" password=\"b\";",
                "ssl.truststore.location", "/etc/trust.jks",
                "ssl.truststore.password", "secret"));

        assertThatCode(() -> KafkaParameters.requireAllowed(checkpoint, allowed()))
                .doesNotThrowAnyException();
    }

    static Stream<Arguments> namingClasses() {
        return Stream.of(
                Arguments.of("sasl.jaas.config", JNDI + " required user.provider.url=\"ldap://a/b\";", JNDI),
                Arguments.of(
                        "sasl.jaas.config", PLAIN + " required a=\"b\"; /* and */ \"" + JNDI + "\" optional;", JNDI),
                Arguments.of("interceptor.classes", OTHER, OTHER),
                Arguments.of("metric.reporters", List.of("org.apache.kafka.common.metrics.JmxReporter", OTHER), OTHER),
                Arguments.of("key.deserializer", "  " + OTHER, OTHER),
                Arguments.of("sasl.client.callback.handler.class", OTHER, OTHER),
                Arguments.of("ssl.engine.factory.class", OTHER, OTHER),
                Arguments.of("security.providers", "java.lang.String, " + OTHER, OTHER));
    }

    @ParameterizedTest
    @MethodSource("namingClasses")
    void nameNoClassThatIsNotAllowed(String parameter, Object value, String named) throws IOException {
        LegacyCheckpoint checkpoint = checkpoint(Map.of(parameter, value));

        assertThatThrownBy(() -> KafkaParameters.requireAllowed(checkpoint, allowed()))
                .isInstanceOf(RejectedClassException.class)
                .hasMessageStartingWith(file() + ": is of a job whose Kafka parameter " + parameter + " names " + named
                        + ", which is neither");
        assertThatCode(() -> KafkaParameters.requireAllowed(checkpoint, allowed(named)))
                .doesNotThrowAnyException();
    }

    static Stream<Arguments> notNeeded() {
        return Stream.of(
                Arguments.of("sasl.kerberos.kinit.cmd", "/tmp/any-program"),
                Arguments.of("config.providers", "env"),
                Arguments.of("sasl.oauthbearer.token.endpoint.url", "file:///etc/passwd"));
    }

    @ParameterizedTest
    @MethodSource("notNeeded")
    void areNamedWhereTheyAreNotNeededToConnect(String parameter, String value) throws IOException {
        LegacyCheckpoint checkpoint = checkpoint(Map.of(parameter, value));

        assertThatThrownBy(() -> KafkaParameters.requireAllowed(checkpoint, allowed()))
                .isInstanceOf(UnreadableCheckpointException.class)
                .hasMessageStartingWith(
                        file() + ": is of a job with the Kafka parameter " + parameter + ", which is not")
                .hasMessageContaining("--allow " + parameter);
        assertThatCode(() -> KafkaParameters.requireAllowed(checkpoint, allowed(parameter)))
                .doesNotThrowAnyException();
    }

    @Test
    void areLookedAtBeforeAnythingIsReadAgain() throws IOException {
        checkpoint(Map.of("sasl.jaas.config", JNDI + " required;"));
        Path out = folder.resolve("out");
        ExportRequest request = new ExportRequest(checkpointFolder().toString(), out.toString(), null, null, true);
        SparkSession spark =
                SparkSession.builder().sparkContext(LocalSpark.SPARK.sc()).getOrCreate();

        assertThatThrownBy(() -> LegacyExport.run(spark, request, new ReadOptions(allowed(), false)))
                .isInstanceOf(RefusedExportException.class)
                .hasMessageContaining("whose Kafka parameter sasl.jaas.config names " + JNDI);
        assertThat(out).doesNotExist();
    }

    private static AllowedClasses allowed(String... more) {
        return AllowedClasses.of(
                List.of(),
                Stream.concat(Stream.of("io.carryover.dstream.*"), Stream.of(more))
                        .toList());
    }

    /** Of a job that has not read anything yet. */
    private LegacyCheckpoint checkpoint(Map<String, Object> more) throws IOException {
        Map<String, Object> parameters = new HashMap<>(ORDINARY);
        parameters.putAll(more);
        JavaStreamingContext job = new JavaStreamingContext(LocalSpark.SPARK, Seconds.apply(1));
        job.checkpoint(checkpointFolder().toString());
        KafkaUtils.createDirectStream(
                        job,
                        LocationStrategies.PreferConsistent(),
                        ConsumerStrategies.<String, String>Subscribe(List.of("words"), parameters))
                .mapToPair(word -> new Tuple2<>(word.value(), 1))
                .updateStateByKey(
                        (List<Integer> news, Optional<Integer> count) -> Optional.of(count.or(0) + news.size()))
                .print();
        Files.write(
                checkpointFolder().resolve("checkpoint-1000"),
                Checkpoint.serialize(new Checkpoint(job.ssc(), new Time(1000)), LocalSpark.SPARK.getConf()));
        return LegacyCheckpoint.read(
                checkpointFolder().toString(), new Configuration(), new ReadOptions(allowed(), false));
    }

    private Path checkpointFolder() {
        return folder.resolve("checkpoint");
    }

    private String file() {
        return checkpointFolder().resolve("checkpoint-1000").toString();
    }
}
