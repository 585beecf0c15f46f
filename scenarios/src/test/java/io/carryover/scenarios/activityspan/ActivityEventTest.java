package io.carryover.scenarios.activityspan;

import static org.assertj.core.api.Assertions.assertThat;

import io.carryover.scenarios.input.Parsed;
import io.carryover.scenarios.input.RawRecord;
import io.carryover.scenarios.input.SourcePosition;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ActivityEventTest {

    private static final SourcePosition POSITION = SourcePosition.inFile("batch-01.jsonl", 1);

    @Test
    void readsAllFields() {
        assertThat(parse(
                                """
                {"user": "ann", "timestamp": "2026-01-01T10:00:00Z", "activity": "walking"}""")
                        .event())
                .isEqualTo(new ActivityEvent("ann", Instant.parse("2026-01-01T10:00:00Z"), "walking", POSITION));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                """
            {"user": "ann", "activity": "walking"}""",
                """
            {"user": "ann", "timestamp": null, "activity": "walking"}"""
            })
    void acceptsAnEventWithoutTimestampAsNotTimed(String json) {
        assertThat(parse(json).event().isTimed()).isFalse();
    }

    @Test
    void rejectsATimestampOfAnotherForm() {
        assertThat(parse("""
                {"user": "ann", "timestamp": 0, "activity": "walking"}""")
                        .isAccepted())
                .isFalse();
    }

    private static Parsed<ActivityEvent> parse(String json) {
        return ActivitySpans.SCENARIO
                .parser(ActivitySpans.SCENARIO.parameters(Map.of()))
                .parse(new RawRecord(POSITION, json.getBytes(StandardCharsets.UTF_8)));
    }
}
