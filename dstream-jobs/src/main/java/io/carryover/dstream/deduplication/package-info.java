/** Scenario {@code deduplication} on the legacy side. */
package io.carryover.dstream.deduplication;
