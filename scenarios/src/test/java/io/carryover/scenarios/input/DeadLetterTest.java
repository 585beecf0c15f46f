package io.carryover.scenarios.input;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DeadLetterTest {

    @Test
    void namesFileAndLineOfARecordFromAFile() {
        Rejected reject = new Rejected(SourcePosition.inFile("a.jsonl", 3), "the record is not valid JSON", "{\"");

        assertThat(DeadLetter.line(reject))
                .isEqualTo("{\"file\":\"a.jsonl\",\"line\":3,\"reason\":\"the record is not valid JSON\","
                        + "\"value\":\"{\\\"\"}");
    }

    @Test
    void namesTopicPartitionAndOffsetOfARecordFromKafka() {
        Rejected reject = new Rejected(new SourcePosition("events", 0, 7), "the record has no value", null);

        assertThat(DeadLetter.line(reject))
                .isEqualTo("{\"topic\":\"events\",\"partition\":0,\"offset\":7,"
                        + "\"reason\":\"the record has no value\",\"value\":null}");
    }
}
