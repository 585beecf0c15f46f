package io.carryover.migrated.inspect;

import java.util.List;

/**
 * An operator that keeps state.
 *
 * @param name as Spark calls it, such as {@code flatMapGroupsWithState}
 */
public record OperatorInspection(long id, String name, int partitions, List<StoreInspection> stores) {

    /**
     * A state store, or a state variable of {@code transformWithState}, or its timers.
     *
     * @param kind {@code store}, {@code timers}, or that of the variable, such as {@code ValueState}
     * @param schema of its rows, in Spark's words
     * @param rows as many as keys, but of lists and maps
     * @param timeouts rows with a timeout that is set
     */
    public record StoreInspection(String name, String kind, String schema, long rows, long timeouts) {}
}
