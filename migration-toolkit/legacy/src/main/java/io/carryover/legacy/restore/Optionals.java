package io.carryover.legacy.restore;

import java.util.Optional;

/** What says that a value may be missing, in Java's, Spark's or Scala's words. */
final class Optionals {

    private Optionals() {}

    static boolean isOne(Class<?> type) {
        return type == Optional.class || type == org.apache.spark.api.java.Optional.class || type == scala.Option.class;
    }

    /**
     * @param type for which {@link #isOne} is true
     * @param value null if it is missing
     */
    static Object of(Class<?> type, Object value) {
        if (type == Optional.class) {
            return Optional.ofNullable(value);
        }
        return type == scala.Option.class
                ? scala.Option.apply(value)
                : org.apache.spark.api.java.Optional.ofNullable(value);
    }
}
