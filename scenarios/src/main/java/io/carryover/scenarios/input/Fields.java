package io.carryover.scenarios.input;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/** The fields of a JSON object, read strictly: a value of another type is never converted. */
public final class Fields {

    private static final Pattern INSTANT =
            Pattern.compile("\\d{4}-\\d{2}-\\d{2}T([01]\\d|2[0-3]):[0-5]\\d:[0-5]\\d(\\.\\d{1,3})?Z");
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final int AMOUNT_DECIMALS = 2;
    private static final int AMOUNT_DIGITS = 18;

    private final JsonNode object;

    Fields(JsonNode object) {
        this.object = object;
    }

    /** A string; one with half a surrogate pair is none, as UTF-8 cannot hold it, and so no sink and no row of Spark. */
    public String text(String name) throws InvalidRecordException {
        String text = required(name, JsonNode::isTextual, "a string").textValue();
        if (text.codePoints().anyMatch(Fields::isSurrogate)) {
            throw new InvalidRecordException("field " + name + " is not a string of whole characters");
        }
        return text;
    }

    /** A boolean. */
    public boolean bool(String name) throws InvalidRecordException {
        return required(name, JsonNode::isBoolean, "true or false").booleanValue();
    }

    /** A number without fraction, of 32 bits. */
    public int integer(String name) throws InvalidRecordException {
        return required(name, node -> node.isIntegralNumber() && node.canConvertToInt(), "an integer of 32 bits")
                .intValue();
    }

    /** A number that a double holds, but for its last digits; one too small is 0, one too large is none. */
    public double number(String name) throws InvalidRecordException {
        return required(name, Fields::isFinite, "a number within the range of a double")
                .doubleValue();
    }

    /** A number with at most 18 digits, 2 of them decimals. The result has 2 decimals. */
    public BigDecimal amount(String name) throws InvalidRecordException {
        return required(name, Fields::isAmount, "a number with at most 2 decimals and 16 digits before them")
                .decimalValue()
                .setScale(AMOUNT_DECIMALS);
    }

    /** A point in time, ISO-8601 in UTC, with at most milliseconds. */
    public Instant instant(String name) throws InvalidRecordException {
        return instantOf(name, required(name, JsonNode::isTextual, "a time like 2026-01-01T00:00:00.000Z"));
    }

    /** Like {@link #instant}, but empty if the field is missing or null. */
    public Optional<Instant> optionalInstant(String name) throws InvalidRecordException {
        return object.hasNonNull(name) ? Optional.of(instant(name)) : Optional.empty();
    }

    /** A day, {@code yyyy-MM-dd}. */
    public LocalDate date(String name) throws InvalidRecordException {
        String value = required(name, Fields::isDate, "a date like 2026-01-01").textValue();
        try {
            return LocalDate.parse(value);
        } catch (DateTimeException e) {
            throw new InvalidRecordException("field " + name + " is no date that exists");
        }
    }

    private JsonNode required(String name, java.util.function.Predicate<JsonNode> valid, String form)
            throws InvalidRecordException {
        JsonNode value = object.path(name);
        if (value.isMissingNode()) {
            throw new InvalidRecordException("field " + name + " is missing");
        }
        if (value.isNull()) {
            throw new InvalidRecordException("field " + name + " is null");
        }
        if (!valid.test(value)) {
            throw new InvalidRecordException("field " + name + " is not " + form);
        }
        return value;
    }

    private static boolean isSurrogate(int codePoint) {
        return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
    }

    private static boolean isFinite(JsonNode node) {
        return node.isNumber() && Double.isFinite(node.doubleValue());
    }

    private static boolean isAmount(JsonNode node) {
        if (!isFinite(node)) { // of 1e2147483647, the Jackson of Spark 3.5 makes an infinite double
            return false;
        }
        BigDecimal value = node.decimalValue().stripTrailingZeros();
        long digitsBeforeThePoint = (long) value.precision() - value.scale(); // more than an int holds for 1e2147483647
        return value.scale() <= AMOUNT_DECIMALS && digitsBeforeThePoint <= AMOUNT_DIGITS - AMOUNT_DECIMALS;
    }

    private static boolean isDate(JsonNode node) {
        return node.isTextual() && DATE.matcher(node.textValue()).matches();
    }

    private static Instant instantOf(String name, JsonNode text) throws InvalidRecordException {
        String value = text.textValue();
        if (INSTANT.matcher(value).matches()) {
            try {
                return Instant.parse(value);
            } catch (DateTimeException e) {
                throw new InvalidRecordException("field " + name + " is no time that exists");
            }
        }
        throw new InvalidRecordException("field " + name + " is not a time like 2026-01-01T00:00:00.000Z");
    }
}
