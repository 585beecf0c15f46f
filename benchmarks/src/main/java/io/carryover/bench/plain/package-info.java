/**
 * Sessions as most legacy jobs have them: by processing time, without a watermark, and in no batch through all of the state for what
 * is due.
 */
package io.carryover.bench.plain;
