/** Scenario {@code profit-windows} on the migrated side. */
package io.carryover.structured.profitwindows;
