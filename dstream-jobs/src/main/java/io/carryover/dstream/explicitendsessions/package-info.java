/** Scenario {@code explicit-end-sessions} on the legacy side. */
package io.carryover.dstream.explicitendsessions;
