package io.carryover.scenarios.countwindows;

import java.io.Serializable;

/**
 * The average of a full window: the output.
 *
 * @param count the number of readings in the window
 * @param average infinite if the sum of the readings is more than a double holds
 */
public record WindowAverage(String device, int count, double average) implements Serializable {}
