/** Scenario {@code deduplication} on the migrated side. */
package io.carryover.structured.deduplication;
