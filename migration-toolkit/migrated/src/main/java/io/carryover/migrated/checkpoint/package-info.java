/** Offline reading of streaming query checkpoints. */
package io.carryover.migrated.checkpoint;
