/**
 * The job behind the golden checkpoints. Its classes are in those checkpoints by name and form: they stay as they are. Named
 * classes with a version each, no lambdas, whose names a compiler chooses.
 */
package io.carryover.golden;
