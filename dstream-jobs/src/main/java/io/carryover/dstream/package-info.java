/** The legacy implementations, to be read beside their counterparts in {@code io.carryover.structured}. */
package io.carryover.dstream;
