/** Scenario {@code running-stats} on the legacy side. */
package io.carryover.dstream.runningstats;
