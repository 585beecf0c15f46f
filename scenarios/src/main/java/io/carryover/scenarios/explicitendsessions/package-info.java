/** Scenario {@code explicit-end-sessions}: sessions with a last event, under a processing-time timeout. */
package io.carryover.scenarios.explicitendsessions;
