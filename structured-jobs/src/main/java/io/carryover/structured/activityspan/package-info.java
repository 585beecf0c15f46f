/** Scenario {@code activity-span} on the migrated side. */
package io.carryover.structured.activityspan;
