/** Spark as a benchmark sets it up. */
package io.carryover.bench.engine;
