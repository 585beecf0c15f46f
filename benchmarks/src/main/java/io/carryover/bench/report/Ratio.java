package io.carryover.bench.report;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * A measure of one point over the same measure of another one, within one run of the benchmark: round by round, then summed
 * up.
 *
 * @param title a sentence that says what is compared
 * @param value the median of the rounds, with the lowest and the highest
 * @param aim null if there is none
 */
@JsonIgnoreProperties(value = "met", allowGetters = true) // written for readers, worked out when read
public record Ratio(String title, Measure measure, Point of, Point over, Statistics value, Aim aim) {

    /** Whether the aim is met; null if there is none. */
    @JsonProperty("met")
    public Boolean isMet() {
        return aim == null || value.count() == 0 ? null : aim.isMetBy(value.median());
    }
}
