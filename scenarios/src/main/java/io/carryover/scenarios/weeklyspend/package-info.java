/** Scenario {@code weekly-spend}: what a user spent in the week up to the newest purchase. */
package io.carryover.scenarios.weeklyspend;
