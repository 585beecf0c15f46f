package io.carryover.scenarios.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SourcePositionTest {

    @Test
    void sourceOrderIsBySourceThenPartitionThenOffset() {
        SourcePosition first = new SourcePosition("a", 1, 9);
        SourcePosition second = new SourcePosition("a", 2, 3);
        SourcePosition third = new SourcePosition("a", 2, 10);
        SourcePosition fourth = new SourcePosition("b", 0, 0);

        assertThat(Stream.of(fourth, third, second, first).sorted()).containsExactly(first, second, third, fourth);
    }

    @Test
    void aLineOfAFileIsToldFromAKafkaRecord() {
        assertThat(SourcePosition.inFile("batch-01.jsonl", 1).isInFile()).isTrue();
        assertThat(new SourcePosition("events", 0, 1).isInFile()).isFalse();
    }
}
