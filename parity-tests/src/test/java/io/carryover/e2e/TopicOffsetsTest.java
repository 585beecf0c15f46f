package io.carryover.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.carryover.runtime.FreePorts;
import io.carryover.runtime.KafkaBroker;
import io.carryover.scenarios.kafka.OffsetSpan;
import io.carryover.scenarios.kafka.TopicOffsets;
import io.carryover.scenarios.options.CannotStartException;
import io.carryover.scenarios.options.KafkaConnection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(WithBroker.class)
class TopicOffsetsTest {

    private final KafkaBroker broker;

    TopicOffsetsTest(KafkaBroker broker) {
        this.broker = broker;
    }

    @Test
    void areFromTheFirstRecordThatIsLeftToTheLast() throws Exception {
        broker.client().createTopic("spans", 2);
        broker.client().send("spans", 0, List.of("a", "b", "c"));
        broker.client().deleteBefore("spans", 0, 2);

        assertThat(offsets(broker.bootstrapServers()).of("spans"))
                .containsExactly(Map.entry(0, new OffsetSpan(2, 3)), Map.entry(1, new OffsetSpan(0, 0)));
    }

    @Test
    void areNoneOfATopicThatIsNotThere() {
        assertThat(offsets(broker.bootstrapServers()).of("nowhere")).isEmpty();
    }

    /** It takes the 15 seconds; {@link BadStartTest} waits for them with a whole job. */
    @Tag("full")
    @Test
    void areNotToBeHadWhereNobodyAnswers() {
        String nobody = "127.0.0.1:" + FreePorts.take(1).get(0);

        assertThatThrownBy(() -> offsets(nobody).of("spans"))
                .isInstanceOf(CannotStartException.class)
                .hasMessageStartingWith("topic spans: the Kafka cluster at " + nobody + " does not answer within 15 s");
    }

    private static TopicOffsets offsets(String servers) {
        return new TopicOffsets(KafkaConnection.to(servers, Optional.empty()));
    }
}
