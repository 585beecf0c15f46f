/** Proves that what was carried over has arrived in the query that began with it. */
package io.carryover.migrated.verify;
