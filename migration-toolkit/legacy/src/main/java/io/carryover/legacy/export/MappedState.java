package io.carryover.legacy.export;

import java.util.OptionalLong;

/**
 * What is carried of a key.
 *
 * @param key of a class that has columns
 * @param state of a class that has columns
 * @param lastUpdatedMs time of its last event, milliseconds since 1970; if empty, that of the engine, if it has one
 */
public record MappedState(Object key, Object state, OptionalLong lastUpdatedMs) {

    public MappedState(Object key, Object state) {
        this(key, state, OptionalLong.empty());
    }
}
