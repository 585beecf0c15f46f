package io.carryover.legacy.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.carryover.carried.Offsets;
import io.carryover.legacy.checkpoint.KafkaInput;
import io.carryover.legacy.checkpoint.KafkaRange;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class OffsetsBehindTest {

    private static final KafkaInput CLICKS = new KafkaInput(
            0,
            new TreeMap<>(Map.of(
                    1000L, List.of(new KafkaRange("clicks", 0, 0, 5), new KafkaRange("clicks", 1, 0, 7)),
                    2000L, List.of(new KafkaRange("clicks", 0, 5, 5), new KafkaRange("clicks", 1, 7, 9)))));

    @Test
    void areTheEndsOfTheRangesOfTheBatch() {
        assertThat(OffsetsBehind.batch(1000, List.of(CLICKS)).json()).isEqualTo("{\"clicks\":{\"0\":5,\"1\":7}}");
        assertThat(OffsetsBehind.batch(2000, List.of(CLICKS)).json()).isEqualTo("{\"clicks\":{\"0\":5,\"1\":9}}");
    }

    @Test
    void areThoseOfAllInputs() {
        assertThat(OffsetsBehind.batch(1000, List.of(CLICKS, input("views", 3, 4)))
                        .json())
                .isEqualTo("{\"clicks\":{\"0\":5,\"1\":7},\"views\":{\"3\":4}}");
        assertThat(OffsetsBehind.batch(1000, List.of(CLICKS, input("clicks", 1, 7)))
                        .json())
                .isEqualTo("{\"clicks\":{\"0\":5,\"1\":7}}");
    }

    @Test
    void areNoneWithoutKafka() {
        assertThat(OffsetsBehind.batch(1000, List.of())).isEqualTo(Offsets.NONE);
    }

    @Test
    void areRefusedWhereTheyContradict() {
        assertThatThrownBy(() -> OffsetsBehind.batch(1000, List.of(CLICKS, input("clicks", 1, 6))))
                .isInstanceOf(RefusedExportException.class)
                .hasMessageContaining("partition 1 of topic clicks")
                .hasMessageContaining("7 and 6");
    }

    @Test
    void areRefusedWhereTheyAreGone() {
        assertThatThrownBy(() -> OffsetsBehind.batch(3000, List.of(CLICKS)))
                .isInstanceOf(RefusedExportException.class)
                .hasMessageContaining("no Kafka offsets of it");
    }

    private static KafkaInput input(String topic, int partition, long until) {
        return new KafkaInput(1, new TreeMap<>(Map.of(1000L, List.of(new KafkaRange(topic, partition, 0, until)))));
    }
}
