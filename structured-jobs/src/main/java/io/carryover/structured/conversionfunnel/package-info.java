/** Scenario {@code conversion-funnel} on the migrated side. */
package io.carryover.structured.conversionfunnel;
