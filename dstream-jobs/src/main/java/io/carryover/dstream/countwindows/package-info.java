/** Scenario {@code count-windows} on the legacy side. */
package io.carryover.dstream.countwindows;
