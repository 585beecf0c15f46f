package io.carryover.scenarios.weeklyspend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.carryover.scenarios.Json;
import io.carryover.scenarios.input.RawRecord;
import io.carryover.scenarios.input.SourcePosition;
import io.carryover.scenarios.options.Parameters;
import io.carryover.scenarios.options.UsageException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WeeklySpendTest {

    private static final Parameters DEFAULTS = WeeklySpend.SCENARIO.parameters(Map.of());
    private static final LocalDate DATE = LocalDate.of(2020, 4, 20);

    @Test
    void readsItsEvents() {
        SourcePosition position = SourcePosition.inFile("batch-01.jsonl", 1);
        byte[] json = """
                {"user": "Sankar", "shopping": 200, "date": "2020-04-20"}"""
                .getBytes(StandardCharsets.UTF_8);

        Purchase read = WeeklySpend.SCENARIO
                .parser(DEFAULTS)
                .parse(new RawRecord(position, json))
                .event();

        assertThat(read).isEqualTo(new Purchase("Sankar", new BigDecimal("200.00"), DATE, position));
        assertThat(read.eventTime()).isEqualTo(Instant.parse("2020-04-20T00:00:00Z"));
    }

    @Test
    void writesItsRows() {
        assertThat(Json.line(new UserSpend("Sankar", new BigDecimal("200"), DATE)))
                .isEqualTo("{\"user\":\"Sankar\",\"total\":200.00,\"lastShopped\":\"2020-04-20\"}");
    }

    @Test
    void sumsUpAWeekBehindAWatermarkOfThreeDays() {
        assertThat(DEFAULTS.get(WeeklySpend.SPAN)).isEqualTo(Duration.ofDays(7));
        assertThat(DEFAULTS.get(WeeklySpend.WATERMARK_DELAY)).isEqualTo(Duration.ofDays(3));
    }

    @Test
    void refusesASpanOfNoLength() {
        assertThatThrownBy(() -> WeeklySpend.SCENARIO.parameters(Map.of("span", "0 days")))
                .isInstanceOf(UsageException.class)
                .hasMessage("--span \"0 days\": give a positive interval such as \"30 minutes\"");
    }
}
