/** A team's own pair of jobs, legacy and migrated, described and compared. */
package io.carryover.pair;
