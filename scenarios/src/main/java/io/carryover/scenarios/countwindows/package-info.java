/** Scenario {@code count-windows}: the average of every N readings of a device. */
package io.carryover.scenarios.countwindows;
