/** Scenario {@code value-expiry} on the migrated side. */
package io.carryover.structured.valueexpiry;
