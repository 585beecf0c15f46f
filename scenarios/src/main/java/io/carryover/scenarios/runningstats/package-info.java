/** Scenario {@code running-stats}: count, sum, smallest, largest and average amount of a user so far. */
package io.carryover.scenarios.runningstats;
