/** Batch time and event time for the engine that hands out neither. */
package io.carryover.legacy.time;
