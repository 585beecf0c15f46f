/** Scenario {@code conversion-funnel}: users who view, add to the cart and purchase in a row. */
package io.carryover.scenarios.conversionfunnel;
