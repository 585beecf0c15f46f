/** Scenario {@code gap-sessions} on the legacy side. */
package io.carryover.dstream.gapsessions;
