package io.carryover.assess;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A stateful operation with what leads to it.
 *
 * @param id stable as long as the place is, such as {@code com.acme.Job.main:42}
 * @param place of the call
 * @param operation {@code updateStateByKey} or {@code mapWithState}
 * @param overload its parameters as Spark's documentation names them, such as {@code func, partitioner}
 * @param types of key, value, state and output
 * @param function the state function; null if the bytecode does not tell which it is
 * @param steps the calls that lead to it, from the source on, such as {@code createDirectStream}, {@code mapToPair}
 * @param settings what is known of timeout, initial state, partitions, checkpoint and batch interval, by name
 * @param verdict what stands between it and its migration
 * @param decisions what somebody has to decide
 */
public record Pipeline(
        String id,
        Place place,
        String operation,
        String overload,
        StateTypes types,
        StateFunction function,
        List<String> steps,
        Map<String, String> settings,
        Verdict verdict,
        List<Decision> decisions) {

    public Pipeline {
        steps = List.copyOf(steps);
        settings = Collections.unmodifiableMap(new LinkedHashMap<>(settings));
        decisions = List.copyOf(decisions);
    }
}
