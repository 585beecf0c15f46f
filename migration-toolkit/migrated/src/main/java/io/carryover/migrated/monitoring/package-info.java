/** Watching a streaming query while it runs. */
package io.carryover.migrated.monitoring;
