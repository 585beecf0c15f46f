/** Scenario {@code amount-anomalies} on the migrated side. */
package io.carryover.structured.amountanomalies;
