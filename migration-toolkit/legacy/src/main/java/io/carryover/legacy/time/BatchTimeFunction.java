package io.carryover.legacy.time;

import java.io.Serializable;
import java.util.List;
import org.apache.spark.api.java.Optional;
import org.apache.spark.streaming.Time;

/** An {@code updateStateByKey} function that is told the batch time and the key. */
@FunctionalInterface
public interface BatchTimeFunction<K, V, S> extends Serializable {

    /**
     * Called for every key with state or values, in every batch.
     *
     * @param values the key's values of this batch; empty for a key without
     * @return the new state; empty removes the key
     */
    Optional<S> call(Time batchTime, K key, List<V> values, Optional<S> state);
}
