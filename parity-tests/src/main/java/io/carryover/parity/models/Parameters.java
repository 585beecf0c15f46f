package io.carryover.parity.models;

import io.carryover.parity.fixture.Fixture;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The scenario parameters that a fixture sets, by the name of their command-line option. */
record Parameters(Map<String, String> values) {

    private static final Map<String, ChronoUnit> UNITS = Map.of(
            "millisecond", ChronoUnit.MILLIS,
            "second", ChronoUnit.SECONDS,
            "minute", ChronoUnit.MINUTES,
            "hour", ChronoUnit.HOURS,
            "day", ChronoUnit.DAYS,
            "week", ChronoUnit.WEEKS);

    static Parameters of(Fixture fixture) {
        return new Parameters(fixture.settings().parameters());
    }

    String text(String name, String byDefault) {
        return values.getOrDefault(name, byDefault);
    }

    boolean flag(String name) {
        return text(name, "false").equals("true");
    }

    int number(String name, int byDefault) {
        String value = values.getOrDefault(name, Integer.toString(byDefault));
        try {
            return Integer.parseInt(value);
        } catch (NumberFormatException e) {
            throw unreadable(name, value, "a whole number");
        }
    }

    /** A number with or without fraction. */
    double decimal(String name, String byDefault) {
        String value = values.getOrDefault(name, byDefault);
        try {
            return Double.parseDouble(value);
        } catch (NumberFormatException e) {
            throw unreadable(name, value, "a number");
        }
    }

    /** A Spark interval string such as {@code 1 hour 30 minutes}. */
    Duration duration(String name, String byDefault) {
        return toDuration(name, values.getOrDefault(name, byDefault));
    }

    /** A duration that is off unless set. */
    Optional<Duration> duration(String name) {
        return Optional.ofNullable(values.get(name))
                .filter(value -> !value.equals("off"))
                .map(value -> toDuration(name, value));
    }

    private static Duration toDuration(String name, String value) {
        String[] words = value.trim().toLowerCase(Locale.ROOT).split("\\s+");
        Duration sum = Duration.ZERO;
        for (int i = 0; i < words.length; i += 2) {
            ChronoUnit unit = i + 1 < words.length ? UNITS.get(words[i + 1].replaceFirst("s$", "")) : null;
            if (unit == null || !words[i].matches("\\d{1,9}")) {
                throw unreadable(name, value, "an interval such as \"30 minutes\"");
            }
            sum = sum.plus(unit.getDuration().multipliedBy(Long.parseLong(words[i])));
        }
        return sum;
    }

    private static IllegalArgumentException unreadable(String name, String value, String form) {
        return new IllegalArgumentException("Parameter " + name + " is \"" + value + "\": give " + form);
    }
}
