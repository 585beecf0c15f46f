/** Scenario {@code deduplication}: of events that come more than once, the first passes. */
package io.carryover.scenarios.deduplication;
