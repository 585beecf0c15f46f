/** Scenario {@code value-expiry} on the legacy side. */
package io.carryover.dstream.valueexpiry;
