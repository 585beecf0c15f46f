/** Scenario {@code rate-alerts}: an alert when a key has so many events within so long. */
package io.carryover.scenarios.ratealerts;
