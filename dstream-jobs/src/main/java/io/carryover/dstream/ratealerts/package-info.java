/** Scenario {@code rate-alerts} on the legacy side. */
package io.carryover.dstream.ratealerts;
