package io.carryover.scenarios.countwindows;

import static org.assertj.core.api.Assertions.assertThat;

import io.carryover.scenarios.input.Parsed;
import io.carryover.scenarios.input.RawRecord;
import io.carryover.scenarios.input.SourcePosition;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReadingEventTest {

    private static final SourcePosition POSITION = SourcePosition.inFile("batch-01.jsonl", 1);

    @Test
    void readsAllFields() {
        assertThat(parse(
                                """
                {"device": "d1", "reading": -2.5e1, "timestamp": "2026-01-01T10:00:00Z"}""")
                        .event())
                .isEqualTo(new ReadingEvent("d1", -25, Instant.parse("2026-01-01T10:00:00Z"), POSITION));
    }

    @Test
    void rejectsAReadingThatIsNotFinite() {
        assertThat(parse("""
                {"device": "d1", "reading": 1e400, "timestamp": "2026-01-01T10:00:00Z"}""")
                        .rejected()
                        .reason())
                .isEqualTo("field reading is not a number within the range of a double");
    }

    private static Parsed<ReadingEvent> parse(String json) {
        return CountWindows.SCENARIO
                .parser(CountWindows.SCENARIO.parameters(Map.of()))
                .parse(new RawRecord(POSITION, json.getBytes(StandardCharsets.UTF_8)));
    }
}
