package io.carryover.parity.models;

import static org.assertj.core.api.Assertions.assertThat;

import io.carryover.parity.fixture.Batch;
import io.carryover.parity.fixture.CaseSettings;
import io.carryover.parity.fixture.Fixture;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EventReaderTest {

    @ParameterizedTest
    @ValueSource(strings = {"0", "-0", "-2147483648", "2147483647"})
    void acceptsWholeNumbersWithin32Bits(String number) {
        assertThat(read(fields -> fields.integer("f"), number)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.0", "1e2", "2147483648", "-2147483649", "1e99999999999", "01", "+1", "\"1\"", "[1]"})
    void rejectsWholeNumbersOfAnotherForm(String number) {
        assertThat(read(fields -> fields.integer("f"), number)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "0.000", "1.500", "-0.01", "9999999999999999.99", "1e15", "0e999999", "1500e-2"})
    void acceptsAmountsThatTwoDecimalsHold(String number) {
        assertThat(read(fields -> fields.decimal("f"), number)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"0.001", "1e16", "10000000000000000", "1e999999999", "1e-999999999", "1e99999999999", "NaN"})
    void rejectsAmountsThatTwoDecimalsDoNotHold(String number) {
        assertThat(read(fields -> fields.decimal("f"), number)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-0.0", "1", "2.5e-3", "1.7976931348623157e308", "1e-400"})
    void acceptsNumbersThatAreFiniteDoubles(String number) {
        assertThat(read(fields -> fields.number("f"), number)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e400", "-1e2147483647", "NaN", "Infinity", "\"1\"", "[1]", "true", "null"})
    void rejectsNumbersThatAreNot(String number) {
        assertThat(read(fields -> fields.number("f"), number)).isFalse();
    }

    @Test
    void rejectsTextsThatUtf8CannotHold() {
        assertThat(read(fields -> fields.text("f"), "\"\\ud83d\\ude00\"")).isTrue();
        assertThat(read(fields -> fields.text("f"), "\"\\ude00\\ud83d\"")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-01-01T00:00:00Z", "2024-02-29T23:59:59.999Z", "2026-01-01T00:00:00.5Z"})
    void acceptsTimesInUtc(String time) {
        assertThat(read(fields -> fields.instant("f"), '"' + time + '"')).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-01-01T00:00:00.0000Z",
                "2026-01-01T00:00:00.Z",
                "2026-01-01T00:00Z",
                "2026-02-29T00:00:00Z",
                "2026-13-01T00:00:00Z",
                "2026-01-01T24:00:00Z",
                "2026-01-01T23:59:60Z",
                "2026-01-01T00:00:00z",
                "2026-01-01 00:00:00Z",
                "2026-01-01T00:00:00+00:00",
                " 2026-01-01T00:00:00Z"
            })
    void rejectsTimesOfAnotherForm(String time) {
        assertThat(read(fields -> fields.instant("f"), '"' + time + '"')).isFalse();
        assertThat(read(fields -> fields.optionalInstant("f"), '"' + time + '"'))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-01-01", "2024-02-29", "1969-12-31", "9999-12-31"})
    void acceptsDates(String date) {
        assertThat(read(fields -> fields.date("f"), '"' + date + '"')).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"2026-02-29\"",
                "\"2026-13-01\"",
                "\"2026-1-01\"",
                "\"2026-01-01T00:00:00Z\"",
                "\" 2026-01-01\"",
                "\"+2026-01-01\"",
                "\"\"",
                "20260101"
            })
    void rejectsDatesOfAnotherForm(String date) {
        assertThat(read(fields -> fields.date("f"), date)).isFalse();
    }

    @Test
    void namesFileLineAndReasonOfARejectedRecord() {
        EventReader<?> reader = readerOf(fields -> fields.flag("f"), List.of("{\"f\":true}", "{\"f\":1}", "{}"));

        assertThat(reader.eventsOf(1)).hasSize(1);
        assertThat(reader.rejects())
                .extracting(reject -> reject.file() + ":" + reject.line() + " " + reject.reason())
                .containsExactly(
                        "batch-01.jsonl:2 field f is not true or false", "batch-01.jsonl:3 field f is missing or null");
    }

    private static boolean read(Function<Fields, ?> form, String value) {
        EventReader<?> reader = readerOf(form, List.of("{\"f\":" + value + "}"));
        boolean accepted = reader.eventsOf(1).size() == 1;
        assertThat(reader.rejects()).hasSize(accepted ? 0 : 1);
        return accepted;
    }

    private static <E> EventReader<E> readerOf(Function<Fields, E> form, List<String> lines) {
        CaseSettings settings = new CaseSettings(Instant.EPOCH, Duration.ofSeconds(1), 0, Map.of());
        Fixture fixture = new Fixture("records", Path.of(""), settings, List.of(new Batch("batch-01.jsonl", lines)));
        return new EventReader<>(fixture, Parameters.of(fixture), form);
    }
}
