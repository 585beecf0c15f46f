/** Watching a DStream job while it runs. */
package io.carryover.legacy.monitoring;
