/** What a query waits for. */
package io.carryover.migrated.timeouts;
