package io.carryover.scenarios.amountanomalies;

import static org.assertj.core.api.Assertions.assertThat;

import io.carryover.scenarios.input.Parsed;
import io.carryover.scenarios.input.RawRecord;
import io.carryover.scenarios.input.SourcePosition;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class UserAmountTest {

    private static final SourcePosition POSITION = SourcePosition.inFile("batch-01.jsonl", 1);

    @Test
    void readsAllFields() {
        assertThat(parse("""
                {"userId": "ann", "amount": -0.5, "timestamp": "2026-01-01T10:00:00Z"}""")
                        .event())
                .isEqualTo(new UserAmount("ann", -0.5, Instant.parse("2026-01-01T10:00:00Z"), POSITION));
    }

    @Test
    void rejectsAnAmountThatIsNotFinite() {
        assertThat(parse(
                                """
                {"userId": "ann", "amount": -1e400, "timestamp": "2026-01-01T10:00:00Z"}""")
                        .rejected()
                        .reason())
                .isEqualTo("field amount is not a number within the range of a double");
    }

    private static Parsed<UserAmount> parse(String json) {
        return AmountAnomalies.SCENARIO
                .parser(AmountAnomalies.SCENARIO.parameters(Map.of()))
                .parse(new RawRecord(POSITION, json.getBytes(StandardCharsets.UTF_8)));
    }
}
