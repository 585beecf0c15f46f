/** The way back: state and offsets out of a stopped query, into the folder that a legacy job begins with. */
package io.carryover.migrated.rollback;
