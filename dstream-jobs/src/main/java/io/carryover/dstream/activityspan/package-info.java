/** Scenario {@code activity-span} on the legacy side. */
package io.carryover.dstream.activityspan;
