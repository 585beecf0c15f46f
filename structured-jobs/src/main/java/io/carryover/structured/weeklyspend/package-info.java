/** Scenario {@code weekly-spend} on the migrated side. */
package io.carryover.structured.weeklyspend;
