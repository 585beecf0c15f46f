/** Begins a query with state, offsets and watermark that were carried over. */
package io.carryover.migrated.restore;
