/** Scenario {@code activity-span}: since when and until when a user is seen in the newest activity. */
package io.carryover.scenarios.activityspan;
