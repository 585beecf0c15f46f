package io.carryover.migrated.checkpoint;

import java.util.List;

/**
 * An operator of a query that keeps state.
 *
 * @param name as Spark calls it, such as {@code transformWithStateExec}
 * @param variables of a {@code transformWithState}; none of any other
 */
record StoredOperator(long id, String name, List<Variable> variables) {

    boolean isGroupState() {
        return name.equals("flatMapGroupsWithState") || name.equals("mapGroupsWithState");
    }

    boolean isTransformWithState() {
        return name.startsWith("transformWithState");
    }

    /**
     * A state variable.
     *
     * @param kind {@code ValueState}, {@code ListState} or {@code MapState}
     */
    record Variable(String name, String kind, boolean expires) {}
}
