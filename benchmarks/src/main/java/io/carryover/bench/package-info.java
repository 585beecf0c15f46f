/** Benchmarks: both sides on the same work, as ratios. What they measure is printed and kept, and fails nothing. */
package io.carryover.bench;
