/** Faults that are planted in copies of the implementations, one at a time: a comparison has to catch each. */
package io.carryover.parity.faults;
