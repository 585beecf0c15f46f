/** Scenario {@code value-expiry}: the newest value of a user, for as long as it is fresh. */
package io.carryover.scenarios.valueexpiry;
