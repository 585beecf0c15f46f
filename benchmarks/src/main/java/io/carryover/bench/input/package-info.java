/** What the jobs of a benchmark read: made outside of them, and the same objects on both sides. */
package io.carryover.bench.input;
