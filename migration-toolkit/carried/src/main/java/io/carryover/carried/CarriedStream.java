package io.carryover.carried;

import java.util.Map;

/**
 * One set of keyed state: Parquet files with the columns {@code key} and {@code state} and, if {@code hasLastUpdated}, {@code
 * lastUpdated}, a timestamp; null there where a key has none.
 *
 * @param name of the stream, unique in the folder
 * @param operation that kept it, such as {@code updateStateByKey}, {@code mapWithState}, {@code flatMapGroupsWithState}
 * @param folder of the files, relative to the carried folder; without rows there is none
 * @param keyClass of the keys in the source; of a migrated one, the type in Spark's words; null without rows in the source
 * @param stateClass of the states in the source; of a migrated one, the type in Spark's words; null without rows in the source
 * @param schema of the files, as Spark writes a schema in JSON; without rows, one without columns
 * @param rows as many as keys
 * @param hasLastUpdated whether the time of a key's last event is known
 * @param sums of each numeric field of the state, by its path below {@code state} such as {@code total.amount}, as the exact
 *     decimal; a floating-point field is summed as the decimal that it is written as. Null values count as nothing. A state
 *     that is itself a number goes by {@code state}; what is in collections goes by Spark's paths, such as {@code
 *     amounts.element}, {@code byDay.value}; a field with an infinity or NaN in it has no sum
 */
public record CarriedStream(
        String name,
        String operation,
        String folder,
        String keyClass,
        String stateClass,
        String schema,
        long rows,
        boolean hasLastUpdated,
        Map<String, String> sums) {

    public CarriedStream {
        sums = Map.copyOf(sums);
    }
}
