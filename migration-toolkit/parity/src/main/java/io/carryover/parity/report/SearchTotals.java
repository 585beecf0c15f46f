package io.carryover.parity.report;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/**
 * What a search tried of one scenario.
 *
 * @param firstSeed that of the first case; each case has the seed behind that of the one before
 * @param cases each run once without interruption, and once with one implementation killed
 * @param steps of all cases
 * @param records of all cases, good and bad
 * @param seconds wall time
 * @param findings kinds of difference
 */
public record SearchTotals(
        @JsonProperty(required = true) String scenario,
        @JsonProperty(required = true) long firstSeed,
        @JsonProperty(required = true) int cases,
        @JsonProperty(required = true) long steps,
        @JsonProperty(required = true) long records,
        @JsonProperty(required = true) double seconds,
        @JsonProperty(required = true) int findings) {

    /** One line for people. */
    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%s, seeds %d to %d: %d cases, each with one kill besides, %d steps, %d records, %.1f s; %s",
                scenario,
                firstSeed,
                firstSeed + cases - 1,
                cases,
                steps,
                records,
                seconds,
                findings == 0 ? "no difference" : "kinds of difference: " + findings);
    }
}
