/** Drives implementations of either side through a fixture under virtual time, uninterrupted or killed and recovered. */
package io.carryover.harness;
