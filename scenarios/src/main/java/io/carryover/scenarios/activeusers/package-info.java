/** Scenario {@code active-users}: who is active, under a processing-time timeout. */
package io.carryover.scenarios.activeusers;
