/** Offline reading of DStream checkpoints. */
package io.carryover.legacy.checkpoint;
