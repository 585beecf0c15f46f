/** Scenario {@code conversion-funnel} on the legacy side. */
package io.carryover.dstream.conversionfunnel;
