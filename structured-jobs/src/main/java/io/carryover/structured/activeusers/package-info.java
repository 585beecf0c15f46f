/** Scenario {@code active-users} on the migrated side. */
package io.carryover.structured.activeusers;
