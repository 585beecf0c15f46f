/** Scenario {@code active-users} on the legacy side. */
package io.carryover.dstream.activeusers;
