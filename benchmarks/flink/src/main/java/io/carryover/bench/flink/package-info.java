/** Gap sessions as a job of Flink: what a team might pick instead, on the same events. Run on Flink 2.1. */
package io.carryover.bench.flink;
