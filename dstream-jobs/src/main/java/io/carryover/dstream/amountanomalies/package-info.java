/** Scenario {@code amount-anomalies} on the legacy side. */
package io.carryover.dstream.amountanomalies;
