/** Objects of a job's own classes as typed columns. */
package io.carryover.legacy.columns;
