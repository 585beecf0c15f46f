package io.carryover.scenarios;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;

/**
 * The state of one key in the words of its scenario: what implementations are compared by, whatever else an API has to
 * carry.
 *
 * @param key the key
 * @param state the scenario's state type
 * @param deadline when the key times out, in the scenarios where that is part of the state; null in the others
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record KeyedState(Object key, Object state, Instant deadline) {

    public KeyedState(Object key, Object state) {
        this(key, state, null);
    }
}
