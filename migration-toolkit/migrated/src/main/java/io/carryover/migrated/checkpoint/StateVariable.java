package io.carryover.migrated.checkpoint;

/**
 * A state variable of a {@code transformWithState}.
 *
 * @param kind {@code ValueState}, {@code ListState} or {@code MapState}
 */
public record StateVariable(String name, String kind) {}
