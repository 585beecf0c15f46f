/** Scenario {@code count-windows} on the migrated side. */
package io.carryover.structured.countwindows;
