/** Scenario {@code explicit-end-sessions} on the migrated side. */
package io.carryover.structured.explicitendsessions;
