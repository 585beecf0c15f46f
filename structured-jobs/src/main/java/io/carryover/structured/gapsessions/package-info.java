/** Scenario {@code gap-sessions} on the migrated side. */
package io.carryover.structured.gapsessions;
