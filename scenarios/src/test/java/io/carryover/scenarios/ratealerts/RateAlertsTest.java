package io.carryover.scenarios.ratealerts;

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
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RateAlertsTest {

    private static final Parameters DEFAULTS = RateAlerts.SCENARIO.parameters(Map.of());

    @Test
    void readsItsEvents() {
        SourcePosition position = SourcePosition.inFile("batch-01.jsonl", 1);
        byte[] json = """
                {"key": "api", "timestamp": "2026-01-01T10:00:00Z"}"""
                .getBytes(StandardCharsets.UTF_8);

        assertThat(RateAlerts.SCENARIO
                        .parser(DEFAULTS)
                        .parse(new RawRecord(position, json))
                        .event())
                .isEqualTo(new RateEvent("api", Instant.parse("2026-01-01T10:00:00Z"), position));
    }

    @Test
    void writesItsRows() {
        assertThat(Json.line(new RateAlert("api", Instant.EPOCH, Instant.EPOCH.plusSeconds(1), 10)))
                .isEqualTo("{\"key\":\"api\",\"from\":\"1970-01-01T00:00:00Z\",\"to\":\"1970-01-01T00:00:01Z\","
                        + "\"count\":10}");
    }

    @Test
    void writesNoEndOfTheLastAlertIfThereWasNone() {
        assertThat(Json.line(new RecentEvents(List.of(Instant.EPOCH), null)))
                .isEqualTo("{\"timestamps\":[\"1970-01-01T00:00:00Z\"]}");
    }

    @Test
    void alertsAtTenEventsWithinAMinute() {
        assertThat(Rate.of(DEFAULTS)).isEqualTo(new Rate(10, Duration.ofMinutes(1)));
        assertThat(DEFAULTS.get(RateAlerts.WATERMARK_DELAY)).isEqualTo(Duration.ofMinutes(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "1.5", "2147483648", "ten"})
    void refusesACountThatIsNone(String count) {
        assertThatThrownBy(() -> RateAlerts.SCENARIO.parameters(Map.of("count", count)))
                .isInstanceOf(UsageException.class)
                .hasMessage("--count \"" + count + "\": give a whole number from 1 to 2147483647");
    }

    @Test
    void refusesASpanOfNoLength() {
        assertThatThrownBy(() -> RateAlerts.SCENARIO.parameters(Map.of("span", "0 seconds")))
                .isInstanceOf(UsageException.class)
                .hasMessage("--span \"0 seconds\": give a positive interval such as \"30 minutes\"");
    }
}
