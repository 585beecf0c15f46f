package io.carryover.legacy.columns;

/** Scala has tuples of its own for numbers, such as {@code scala.Tuple2$mcII$sp}: they are tuples like the others. */
final class TupleClass {

    private TupleClass() {}

    static Class<?> unspecialized(Class<?> type) {
        return type.getName().matches("scala\\.Tuple\\d\\$mc\\w+\\$sp") ? type.getSuperclass() : type;
    }
}
