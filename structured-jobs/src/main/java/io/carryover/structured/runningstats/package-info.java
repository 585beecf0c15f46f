/** Scenario {@code running-stats} on the migrated side. */
package io.carryover.structured.runningstats;
