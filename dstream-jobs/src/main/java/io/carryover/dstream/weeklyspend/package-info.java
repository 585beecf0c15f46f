/** Scenario {@code weekly-spend} on the legacy side. */
package io.carryover.dstream.weeklyspend;
