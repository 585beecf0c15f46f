package io.carryover.legacy.restore;

import java.io.Serializable;

/** Makes what a job keeps of the state that was carried, where the two are not the same. */
@FunctionalInterface
public interface OwnState<S, T> extends Serializable {

    /**
     * @param carried the state of a key
     * @param lastUpdatedMs batch time of the key's last event, milliseconds since 1970; where that was not carried, the moment
     *     at which the job starts
     */
    T from(S carried, long lastUpdatedMs);
}
