package io.carryover.scenarios.ratealerts;

import java.io.Serializable;
import java.time.Instant;

/**
 * A key had too many events: the output.
 *
 * @param from time of the first of them
 * @param to time of the last of them
 * @param count how many they are
 */
public record RateAlert(String key, Instant from, Instant to, int count) implements Serializable {}
