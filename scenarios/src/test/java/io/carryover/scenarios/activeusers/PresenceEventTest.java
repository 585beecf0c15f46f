package io.carryover.scenarios.activeusers;

import static org.assertj.core.api.Assertions.assertThat;

import io.carryover.scenarios.input.Parsed;
import io.carryover.scenarios.input.RawRecord;
import io.carryover.scenarios.input.SourcePosition;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PresenceEventTest {

    private static final SourcePosition POSITION = SourcePosition.inFile("batch-01.jsonl", 1);

    @Test
    void readsAllFields() {
        assertThat(parse("""
                {"userId": "ann", "timestamp": "2026-01-01T10:00:00Z"}""")
                        .event())
                .isEqualTo(new PresenceEvent("ann", Instant.parse("2026-01-01T10:00:00Z"), POSITION));
    }

    @Test
    void rejectsAnEventWithoutTimestamp() {
        assertThat(parse("""
                {"userId": "ann"}""").rejected().reason())
                .isEqualTo("field timestamp is missing");
    }

    private static Parsed<PresenceEvent> parse(String json) {
        return ActiveUsers.SCENARIO
                .parser(ActiveUsers.SCENARIO.parameters(Map.of()))
                .parse(new RawRecord(POSITION, json.getBytes(StandardCharsets.UTF_8)));
    }
}
