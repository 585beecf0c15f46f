/** Scenario {@code rate-alerts} on the migrated side. */
package io.carryover.structured.ratealerts;
