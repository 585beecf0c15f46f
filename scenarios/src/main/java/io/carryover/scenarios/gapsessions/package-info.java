/** Scenario {@code gap-sessions}: sessions by event time, closed by the watermark. */
package io.carryover.scenarios.gapsessions;
