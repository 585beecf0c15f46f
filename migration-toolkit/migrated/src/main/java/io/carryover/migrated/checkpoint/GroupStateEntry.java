package io.carryover.migrated.checkpoint;

import java.util.OptionalLong;

/**
 * The group state of one key.
 *
 * @param timeoutMs the timeout that is set, milliseconds since 1970; empty if none
 */
public record GroupStateEntry<K, S>(K key, S state, OptionalLong timeoutMs) {}
