/** Compares what was expected with what was done, and says how they differ in codes that stay the same. */
package io.carryover.parity.compare;
