package io.carryover.legacy.checkpoint;

import java.util.OptionalLong;

/**
 * The state of one key as it lies in a state file.
 *
 * @param key an object of the job's key class
 * @param state an object of the job's state class
 * @param lastUpdatedMs batch time of the key's last event, milliseconds since 1970; only {@code mapWithState} keeps it
 */
public record StateEntry(Object key, Object state, OptionalLong lastUpdatedMs) {}
