/** Scenario {@code amount-anomalies}: amounts that lie far away from the last amounts of their user. */
package io.carryover.scenarios.amountanomalies;
