package io.carryover.scenarios.conversionfunnel;

import static org.assertj.core.api.Assertions.assertThat;

import io.carryover.scenarios.input.Parsed;
import io.carryover.scenarios.input.RawRecord;
import io.carryover.scenarios.input.SourcePosition;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FunnelEventTest {

    private static final SourcePosition POSITION = SourcePosition.inFile("batch-01.jsonl", 1);

    @Test
    void readsAllFields() {
        assertThat(parse(
                                """
                {"userId": "ann", "eventType": "view", "timestamp": "2026-01-01T10:00:00Z"}""")
                        .event())
                .isEqualTo(new FunnelEvent("ann", "view", Instant.parse("2026-01-01T10:00:00Z"), POSITION));
    }

    @Test
    void acceptsATypeThatIsInNoPattern() {
        assertThat(parse(
                                """
                {"userId": "ann", "eventType": "log_in", "timestamp": "2026-01-01T10:00:00Z"}""")
                        .isAccepted())
                .isTrue();
    }

    @Test
    void rejectsAnEventWithoutType() {
        assertThat(parse("""
                {"userId": "ann", "timestamp": "2026-01-01T10:00:00Z"}""")
                        .rejected()
                        .reason())
                .isEqualTo("field eventType is missing");
    }

    private static Parsed<FunnelEvent> parse(String json) {
        return ConversionFunnel.SCENARIO
                .parser(ConversionFunnel.SCENARIO.parameters(Map.of()))
                .parse(new RawRecord(POSITION, json.getBytes(StandardCharsets.UTF_8)));
    }
}
