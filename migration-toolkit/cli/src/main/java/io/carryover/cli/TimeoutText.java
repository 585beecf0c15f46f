package io.carryover.cli;

import io.carryover.scenarios.options.Interval;
import io.carryover.scenarios.options.UsageException;

/** What {@code --timeout} says. */
final class TimeoutText {

    private TimeoutText() {}

    /**
     * @param text null if the option is not given
     * @return milliseconds, or null
     */
    static Long ms(String text) {
        return text == null
                ? null
                : Interval.parse(text)
                        .orElseThrow(() ->
                                new UsageException("--timeout " + text + ": give a duration, such as \"5 minutes\""))
                        .toMillis();
    }
}
