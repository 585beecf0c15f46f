package io.carryover.migrated.checkpoint;

import java.util.List;

/**
 * An operator of a query that keeps state.
 *
 * @param name as Spark calls it, such as {@code flatMapGroupsWithState} or {@code transformWithStateExec}
 * @param variables the state variables of a {@code transformWithState}, without its timers; none of any other operator
 */
public record StatefulOperator(String name, List<StateVariable> variables) {}
