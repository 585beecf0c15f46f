package io.carryover.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.carryover.runtime.KafkaBroker;
import io.carryover.runtime.KafkaClient;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KafkaBrokerTest {

    private static final List<String> VALUES = List.of("first", "", "third: \u00e4");

    @Test
    void givesBackWhatWasSentInOrderOverPlaintextAndOverSaslSsl(@TempDir Path folder) throws Exception {
        try (KafkaBroker broker = KafkaBroker.startSecured(folder)) {
            broker.client().createTopic("open", 2);
            broker.client().send("open", 1, VALUES);
            broker.securedClient().createTopic("secured", 1);
            broker.securedClient().send("secured", 0, VALUES);

            assertThat(broker.securedClient().values("open")).isEqualTo(VALUES);
            assertThat(broker.client().values("secured")).isEqualTo(VALUES);
        }
    }

    @Test
    void refusesAWrongPasswordOnItsSecuredListener(@TempDir Path folder) throws Exception {
        try (KafkaBroker broker = KafkaBroker.startSecured(folder)) {
            Map<String, String> settings = new TreeMap<>(broker.securedClient().settings());
            settings.computeIfPresent("sasl.jaas.config", (key, login) -> login.replace("password=\"", "password=\"x"));

            assertThat(new KafkaClient(settings).reachesBroker()).isFalse();
            assertThat(broker.securedClient().reachesBroker()).isTrue();
        }
    }

    @Tag("full")
    @Test
    void keepsItsTopicsAndItsAddressWhenKilledAndRestarted(@TempDir Path folder) throws Exception {
        try (KafkaBroker broker = KafkaBroker.start(folder)) {
            broker.client().createTopic("events", 1);
            broker.client().send("events", 0, VALUES);

            broker.kill();
            assertThat(broker.client().reachesBroker()).isFalse();
            broker.restart();

            assertThat(broker.client().values("events")).isEqualTo(VALUES);
        }
    }
}
