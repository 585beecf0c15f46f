/** A pair of jobs found in the wild, as a team would compare its own. */
package io.carryover.parity.wild;
