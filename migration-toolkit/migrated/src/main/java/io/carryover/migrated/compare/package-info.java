/** Compares what a legacy and a migrated job wrote while both read the same input, as a Spark job in flat memory. */
package io.carryover.migrated.compare;
