/**
 * A project for a team to begin with: for each stateful pipeline a migrated job, and a parity test against the team's own
 * function. It compiles as it stands; what only the team knows is a gap, at which the test fails.
 */
package io.carryover.assess.skeleton;
