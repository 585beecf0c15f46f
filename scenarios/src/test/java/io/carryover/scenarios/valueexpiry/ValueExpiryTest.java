package io.carryover.scenarios.valueexpiry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.carryover.scenarios.Json;
import io.carryover.scenarios.input.RawRecord;
import io.carryover.scenarios.input.SourcePosition;
import io.carryover.scenarios.options.Parameters;
import io.carryover.scenarios.options.UsageException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ValueExpiryTest {

    private static final Parameters DEFAULTS = ValueExpiry.SCENARIO.parameters(Map.of());

    @Test
    void readsItsEvents() {
        SourcePosition position = SourcePosition.inFile("batch-01.jsonl", 1);
        byte[] json = """
                {"userId": "ann", "value": "red", "timestamp": "2026-01-01T10:00:00Z"}"""
                .getBytes(StandardCharsets.UTF_8);

        assertThat(ValueExpiry.SCENARIO
                        .parser(DEFAULTS)
                        .parse(new RawRecord(position, json))
                        .event())
                .isEqualTo(new ValueEvent("ann", "red", Instant.parse("2026-01-01T10:00:00Z"), position));
    }

    @Test
    void writesItsRows() {
        LatestValue latest = new LatestValue("red", Instant.EPOCH);

        assertThat(Json.line(UserValue.active("ann", latest)))
                .isEqualTo("{\"userId\":\"ann\",\"value\":\"red\",\"status\":\"ACTIVE\"}");
        assertThat(UserValue.expired("ann", latest).status()).isEqualTo(Status.EXPIRED);
    }

    @Test
    void keepsAValueForAnHourBehindAWatermarkOfTenMinutes() {
        assertThat(DEFAULTS.get(ValueExpiry.EXPIRY)).isEqualTo(Duration.ofHours(1));
        assertThat(DEFAULTS.get(ValueExpiry.WATERMARK_DELAY)).isEqualTo(Duration.ofMinutes(10));
    }

    @Test
    void refusesAnExpiryOfNoLength() {
        assertThatThrownBy(() -> ValueExpiry.SCENARIO.parameters(Map.of("expiry", "0 seconds")))
                .isInstanceOf(UsageException.class)
                .hasMessage("--expiry \"0 seconds\": give a positive interval such as \"30 minutes\"");
    }
}
