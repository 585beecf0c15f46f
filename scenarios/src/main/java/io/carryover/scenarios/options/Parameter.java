package io.carryover.scenarios.options;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * A parameter of a scenario. Its name is both the option on the command line and the key in a fixture's
 * {@code case.json}.
 *
 * @param name such as {@code max-events}
 * @param defaultText the default as a user would write it
 * @param allowed what may be given, in words
 * @param parser from text to value; empty if the text is not allowed
 */
public record Parameter<T>(String name, String defaultText, String allowed, Function<String, Optional<T>> parser) {

    private static final String POSITIVE_INTERVAL = "a positive interval such as \"30 minutes\"";

    /** A positive length of time. */
    public static Parameter<Duration> interval(String name, String defaultText) {
        return new Parameter<>(name, defaultText, POSITIVE_INTERVAL, text -> positive(Interval.parse(text)));
    }

    /** A positive length of time, or nothing. */
    public static Parameter<Optional<Duration>> optionalInterval(String name) {
        return new Parameter<>(
                name,
                "",
                POSITIVE_INTERVAL,
                text -> text.isEmpty()
                        ? Optional.of(Optional.empty())
                        : positive(Interval.parse(text)).map(Optional::of));
    }

    /** A length of time that may be zero. */
    public static Parameter<Duration> delay(String name, String defaultText) {
        return new Parameter<>(name, defaultText, "an interval such as \"10 minutes\"", Interval::parse);
    }

    /** A positive whole number. */
    public static Parameter<Integer> count(String name, int defaultValue) {
        return new Parameter<>(
                name,
                Integer.toString(defaultValue),
                "a whole number from 1 to " + Integer.MAX_VALUE,
                text -> wholeNumber(text).filter(n -> n >= 1));
    }

    /** A positive number, with or without fraction. */
    public static Parameter<Double> positiveNumber(String name, String defaultText) {
        return new Parameter<>(name, defaultText, "a positive number such as 3 or 2.5", text -> number(text)
                .filter(n -> n > 0));
    }

    /** True or false; false unless given. */
    public static Parameter<Boolean> flag(String name) {
        return new Parameter<>(
                name,
                "false",
                "true or false",
                text -> List.of("true", "false").contains(text)
                        ? Optional.of(Boolean.valueOf(text))
                        : Optional.empty());
    }

    /** One of a few words: the names of constants, in small letters. */
    @SafeVarargs
    public static <T extends Enum<T>> Parameter<T> oneOf(String name, T byDefault, T... others) {
        Map<String, T> words = new LinkedHashMap<>();
        words.put(wordOf(byDefault), byDefault);
        for (T other : others) {
            words.put(wordOf(other), other);
        }
        return new Parameter<>(
                name,
                wordOf(byDefault),
                String.join(" or ", words.keySet()),
                text -> Optional.ofNullable(words.get(text)));
    }

    /**
     * @throws UsageException if the text is not allowed
     */
    public T parse(String text) {
        return parser.apply(text)
                .orElseThrow(() -> new UsageException("--" + name + " " + quote(text) + ": give " + allowed));
    }

    private static String wordOf(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private static String quote(String text) {
        return '"' + text + '"';
    }

    private static Optional<Duration> positive(Optional<Duration> interval) {
        return interval.filter(duration -> !duration.isZero());
    }

    private static Optional<Double> number(String text) {
        return text.matches("\\d{1,9}(\\.\\d{1,9})?") ? Optional.of(Double.valueOf(text)) : Optional.empty();
    }

    private static Optional<Integer> wholeNumber(String text) {
        return text.matches("\\d{1,10}") && Long.parseLong(text) <= Integer.MAX_VALUE
                ? Optional.of(Integer.valueOf(text))
                : Optional.empty();
    }
}
