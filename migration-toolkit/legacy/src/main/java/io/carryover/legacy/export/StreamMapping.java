package io.carryover.legacy.export;

import io.carryover.legacy.checkpoint.StateEntry;
import java.io.Serializable;
import java.util.Optional;

/** Makes of each key and state of a stream what is carried. Called on the executors. */
@FunctionalInterface
public interface StreamMapping extends Serializable {

    /**
     * @return empty for a key that is not carried
     */
    Optional<MappedState> map(StateEntry entry);
}
