/** Scenario {@code profit-windows} on the legacy side. */
package io.carryover.dstream.profitwindows;
