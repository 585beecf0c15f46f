package io.carryover.scenarios.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FieldsTest {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    @Test
    void aMissingFieldIsNamed() {
        assertThatThrownBy(() -> new Fields(JSON.createObjectNode()).text("f"))
                .isInstanceOf(InvalidRecordException.class)
                .hasMessage("field f is missing");
    }

    @Test
    void aNullFieldIsNamed() {
        assertReason(() -> field("null").text("f"), "field f is null");
    }

    @ParameterizedTest
    @CsvSource({"'\"\"', ''", "'\"a\"', a", "'\"7\"', 7"})
    void aStringIsText(String json, String text) throws Exception {
        assertThat(field(json).text("f")).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"7", "true", "[]", "{}"})
    void anythingElseIsNoText(String json) {
        assertReason(() -> field(json).text("f"), "field f is not a string");
    }

    /** Java would keep it; UTF-8 turns all of them into the same question mark. */
    @ParameterizedTest
    @ValueSource(strings = {"\"\\ud800\"", "\"a\\udc00b\"", "\"\\udc00\\ud800\""})
    void halfASurrogatePairIsNoText(String json) {
        assertReason(() -> field(json).text("f"), "field f is not a string of whole characters");
    }

    @Test
    void aWholeSurrogatePairIsText() throws Exception {
        assertThat(field("\"\\ud83d\\ude00\"").text("f")).isEqualTo("\ud83d\ude00");
    }

    @Test
    void trueAndFalseAreBooleans() throws Exception {
        assertThat(field("true").bool("f")).isTrue();
        assertThat(field("false").bool("f")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "1", "\"true\""})
    void anythingElseIsNoBoolean(String json) {
        assertReason(() -> field(json).bool("f"), "field f is not true or false");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, Integer.MIN_VALUE, Integer.MAX_VALUE})
    void aNumberOf32BitsIsAnInteger(int value) throws Exception {
        assertThat(field(Integer.toString(value)).integer("f")).isEqualTo(value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.0", "1.5", "1e2", "\"1\"", "2147483648", "-2147483649", "true"})
    void anythingElseIsNoInteger(String json) {
        assertReason(() -> field(json).integer("f"), "field f is not an integer of 32 bits");
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0.00",
        "5, 5.00",
        "-5, -5.00",
        "0.1, 0.10",
        "1.500, 1.50",
        "1e2, 100.00",
        "1.5E1, 15.00",
        "1e-2, 0.01",
        "9999999999999999.99, 9999999999999999.99",
        "-9999999999999999.99, -9999999999999999.99"
    })
    void aNumberOf18DigitsIsAnAmountWithTwoDecimals(String json, BigDecimal amount) throws Exception {
        assertThat(field(json).amount("f")).isEqualTo(amount);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.005",
                "1e-3",
                "10000000000000000",
                "-10000000000000000",
                "1e16",
                "1e2147483647",
                "\"5\"",
                "true",
                "[5]"
            })
    void anythingElseIsNoAmount(String json) {
        assertReason(
                () -> field(json).amount("f"),
                "field f is not a number with at most 2 decimals and 16 digits before them");
    }

    /** What the Jackson of Spark 3.5 makes of {@code 1e2147483647}. */
    @Test
    void anInfiniteNumberIsNoAmountAndNoNumber() {
        Fields fields = new Fields(JSON.createObjectNode().put("f", Double.POSITIVE_INFINITY));

        assertReason(
                () -> fields.amount("f"), "field f is not a number with at most 2 decimals and 16 digits before them");
        assertReason(() -> fields.number("f"), "field f is not a number within the range of a double");
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "-5, -5",
        "2.5e1, 25",
        "0.1, 0.1",
        "12345678901234567890, 12345678901234567890",
        "1.7976931348623157e308, 1.7976931348623157e308",
        "1e-400, 0"
    })
    void aNumberIsTheDoubleNextToIt(String json, double number) throws Exception {
        assertThat(field(json).number("f")).isEqualTo(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e400", "-1e400", "1.8e308", "-1e2147483647", "\"5\"", "\"NaN\"", "true", "[5]"})
    void anythingElseIsNoNumber(String json) {
        assertReason(() -> field(json).number("f"), "field f is not a number within the range of a double");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-01-01T10:00:00Z",
                "2026-01-01T10:00:00.1Z",
                "2026-01-01T10:00:00.12Z",
                "2026-01-01T10:00:00.123Z",
                "2024-02-29T23:59:59.999Z",
                "1969-12-31T00:00:00Z"
            })
    void aTimeInUtcWithAtMostMillisecondsIsAnInstant(String time) throws Exception {
        assertThat(field(quoted(time)).instant("f")).isEqualTo(Instant.parse(time));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "10:00",
                "2026-01-01",
                "2026-01-01T10:00Z",
                "2026-01-01T10:00:00",
                "2026-01-01T10:00:00+00:00",
                "2026-01-01T10:00:00.1234Z",
                "2026-01-01T10:00:00.Z",
                "2026-01-01T24:00:00Z",
                "2026-01-01T10:60:00Z",
                "2026-01-01T10:00:60Z",
                "2026-01-01t10:00:00z",
                " 2026-01-01T10:00:00Z",
                "12026-01-01T10:00:00Z"
            })
    void aTimeOfAnotherFormIsNoInstant(String time) {
        assertReason(() -> field(quoted(time)).instant("f"), "field f is not a time like 2026-01-01T00:00:00.000Z");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-02-29T10:00:00Z", "2026-13-01T10:00:00Z", "2026-00-01T10:00:00Z"})
    void aTimeThatDoesNotExistIsNoInstant(String time) {
        assertReason(() -> field(quoted(time)).instant("f"), "field f is no time that exists");
    }

    @Test
    void aNumberIsNoInstant() {
        assertReason(() -> field("1767261600").instant("f"), "field f is not a time like 2026-01-01T00:00:00.000Z");
    }

    @Test
    void anOptionalInstantMayBeMissing() throws Exception {
        assertThat(new Fields(JSON.createObjectNode()).optionalInstant("f")).isEmpty();
    }

    @Test
    void anOptionalInstantMayBeNull() throws Exception {
        assertThat(field("null").optionalInstant("f")).isEmpty();
    }

    @Test
    void anOptionalInstantThatIsThereMustBeATime() {
        assertReason(
                () -> field(quoted("10:00")).optionalInstant("f"),
                "field f is not a time like 2026-01-01T00:00:00.000Z");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-01-01", "2024-02-29", "1969-12-31", "9999-12-31"})
    void aDayIsADate(String date) throws Exception {
        assertThat(field(quoted(date)).date("f")).isEqualTo(LocalDate.parse(date));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "2026-1-01", "20260101", "2026-01-01T00:00:00Z", " 2026-01-01", "+2026-01-01", "01-01-2026"})
    void aDayOfAnotherFormIsNoDate(String date) {
        assertReason(() -> field(quoted(date)).date("f"), "field f is not a date like 2026-01-01");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-02-29", "2026-13-01", "2026-00-01"})
    void aDayThatDoesNotExistIsNoDate(String date) {
        assertReason(() -> field(quoted(date)).date("f"), "field f is no date that exists");
    }

    @Test
    void aNumberIsNoDate() {
        assertReason(() -> field("20260101").date("f"), "field f is not a date like 2026-01-01");
    }

    private static void assertReason(ThrowingCallable read, String reason) {
        assertThatThrownBy(read).isInstanceOf(InvalidRecordException.class).hasMessage(reason);
    }

    private static Fields field(String json) throws JsonProcessingException {
        return new Fields(JSON.readTree("{\"f\": " + json + "}"));
    }

    private static String quoted(String text) {
        return '"' + text + '"';
    }
}
