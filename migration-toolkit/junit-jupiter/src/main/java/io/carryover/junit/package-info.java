/** Parity of a team's own pair of jobs as JUnit tests. */
package io.carryover.junit;
