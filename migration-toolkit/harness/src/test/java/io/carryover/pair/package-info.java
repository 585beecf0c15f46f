/** Pairs of jobs on both engines. */
package io.carryover.pair;
