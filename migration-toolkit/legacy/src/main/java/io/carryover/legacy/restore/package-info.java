/** Begins a legacy job with state, offsets and watermark that were carried over. */
package io.carryover.legacy.restore;
