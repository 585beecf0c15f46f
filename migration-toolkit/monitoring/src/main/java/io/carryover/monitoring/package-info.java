/** What is watched of a running stateful job: one vocabulary for both sides, and the way into Spark's metrics. */
package io.carryover.monitoring;
