package io.carryover.dstream.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.carryover.scenarios.options.KafkaConnection;
import io.carryover.scenarios.options.UsageException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.common.config.types.Password;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KafkaSettingsTest {

    @Test
    void holdsAReferenceInPlaceOfASecretWhichAClientLooksUp(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("client.properties");
        Files.writeString(file, "ssl.key.password=hush\n");

        Map<String, Object> settings =
                KafkaSettings.of(connection(file, "ssl.key.password", "hush")).forConsumer("group");

        assertThat(settings.toString()).doesNotContain("hush");
        assertThat(new ConsumerConfig(settings).getPassword("ssl.key.password")).isEqualTo(new Password("hush"));
    }

    @Test
    void leavesTheUsersOwnReferencesToTheUsersProviders(@TempDir Path folder) {
        Path file = folder.resolve("client.properties");

        Map<String, Object> settings = KafkaSettings.of(new KafkaConnection(
                        "host:9092",
                        Map.of("config.providers", "vault", "ssl.key.password", "${vault:key}"),
                        Optional.of(file)))
                .forProducer();

        assertThat(settings).containsEntry("config.providers", "vault,job");
        assertThat(settings).containsEntry("ssl.key.password", "${vault:key}");
    }

    @Test
    void keepsTheUsersGroup(@TempDir Path folder) {
        Path file = folder.resolve("client.properties");

        assertThat(KafkaSettings.of(connection(file, "group.id", "mine")).forConsumer("group"))
                .containsEntry("group.id", "${job:" + file + ":group.id}");
    }

    @Test
    void refusesAFileThatNoReferenceCanName(@TempDir Path folder) {
        Path file = folder.resolve("a:b.properties");

        assertThatThrownBy(() -> KafkaSettings.of(connection(file, "group.id", "mine")))
                .isInstanceOf(UsageException.class)
                .hasMessageStartingWith("--kafka-properties " + file);
    }

    private static KafkaConnection connection(Path file, String option, String value) {
        return new KafkaConnection("host:9092", Map.of(option, value), Optional.of(file));
    }
}
