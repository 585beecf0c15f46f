/** The migrated implementations, to be read beside their counterparts in {@code io.carryover.dstream}. */
package io.carryover.structured;
