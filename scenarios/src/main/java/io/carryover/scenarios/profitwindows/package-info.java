/** Scenario {@code profit-windows}: profit by windows of event time. */
package io.carryover.scenarios.profitwindows;
