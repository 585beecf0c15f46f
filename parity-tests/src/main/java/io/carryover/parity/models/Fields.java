package io.carryover.parity.models;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The fields of one record, each taken in the form that the scenario page demands; every method throws
 * {@link MalformedRecord} for a field that is missing, null or of another form. Fields that nobody asks for are ignored.
 */
record Fields(JsonNode record) {

    private static final Pattern INSTANT =
            Pattern.compile("\\d{4}-\\d\\d-\\d\\dT([01]\\d|2[0-3]):[0-5]\\d:[0-5]\\d(\\.\\d{1,3})?Z");
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");
    private static final int DECIMALS = 2;
    private static final int INTEGER_DIGITS = 16;

    String text(String name) {
        JsonNode value = required(name);
        demand(value.isTextual(), name, "a string");
        demand(isWhole(value.textValue()), name, "a string that UTF-8 can hold");
        return value.textValue();
    }

    boolean flag(String name) {
        JsonNode value = required(name);
        demand(value.isBoolean(), name, "true or false");
        return value.booleanValue();
    }

    /** A JSON number written without fraction and exponent, within 32 bits. */
    int integer(String name) {
        JsonNode value = required(name);
        demand(value.isIntegralNumber() && value.canConvertToInt(), name, "an integer of 32 bits");
        return value.intValue();
    }

    /** A JSON number that decimal(18,2) holds exactly, however it is written. */
    BigDecimal decimal(String name) {
        JsonNode value = required(name);
        demand(value.isNumber(), name, "a number");
        BigDecimal amount = value.decimalValue().stripTrailingZeros();
        demand(amount.scale() <= DECIMALS, name, "a number with at most 2 decimals");
        demand(integerDigits(amount) <= INTEGER_DIGITS, name, "a number with at most 16 digits before the point");
        return amount;
    }

    /** A JSON number whose double is finite. */
    double number(String name) {
        JsonNode value = required(name);
        demand(value.isNumber() && Double.isFinite(value.doubleValue()), name, "a finite double");
        return value.doubleValue();
    }

    Instant instant(String name) {
        return toInstant(name, required(name));
    }

    /** An instant that may be missing or null; present in another form, it is malformed all the same. */
    Optional<Instant> optionalInstant(String name) {
        return Optional.of(record.path(name)).filter(Fields::isPresent).map(value -> toInstant(name, value));
    }

    /** A day, {@code yyyy-MM-dd}. */
    LocalDate date(String name) {
        JsonNode value = required(name);
        String form = "a date of the form yyyy-MM-dd";
        demand(value.isTextual() && DATE.matcher(value.textValue()).matches(), name, form);
        try {
            return LocalDate.parse(value.textValue());
        } catch (DateTimeException noSuchDay) {
            throw mistyped(name, form);
        }
    }

    /** Half a surrogate pair, which JSON can escape, is no character. */
    private static boolean isWhole(String text) {
        return StandardCharsets.UTF_8.newEncoder().canEncode(text);
    }

    private JsonNode required(String name) {
        JsonNode value = record.path(name);
        if (!isPresent(value)) {
            throw new MalformedRecord("field " + name + " is missing or null");
        }
        return value;
    }

    private static boolean isPresent(JsonNode value) {
        return !value.isMissingNode() && !value.isNull();
    }

    private static Instant toInstant(String name, JsonNode value) {
        String form = "an ISO-8601 time with Z and at most 3 fraction digits";
        demand(value.isTextual() && INSTANT.matcher(value.textValue()).matches(), name, form);
        try {
            return Instant.parse(value.textValue());
        } catch (DateTimeException noSuchDay) {
            throw mistyped(name, form);
        }
    }

    private static long integerDigits(BigDecimal stripped) {
        return stripped.signum() == 0 ? 0 : (long) stripped.precision() - stripped.scale();
    }

    private static void demand(boolean met, String name, String form) {
        if (!met) {
            throw mistyped(name, form);
        }
    }

    private static MalformedRecord mistyped(String name, String form) {
        return new MalformedRecord("field " + name + " is not " + form);
    }
}
