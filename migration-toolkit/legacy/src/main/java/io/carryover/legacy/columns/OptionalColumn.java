package io.carryover.legacy.columns;

import org.apache.spark.sql.types.DataType;

/** A value that may be missing, in Java's, Spark's or Scala's words: null in the column. */
record OptionalColumn(Column held) implements Column {

    static boolean isOne(Class<?> type) {
        return java.util.Optional.class.isAssignableFrom(type)
                || org.apache.spark.api.java.Optional.class.isAssignableFrom(type)
                || scala.Option.class.isAssignableFrom(type);
    }

    @Override
    public String path() {
        return held.path();
    }

    @Override
    public DataType type() {
        return held.type();
    }

    @Override
    public boolean isOpen() {
        return held.isOpen();
    }

    @Override
    public Column seeing(Object value) {
        return isOpen() ? new OptionalColumn(held.seeing(heldBy(value))) : this;
    }

    @Override
    public Column and(Column other) {
        if (other instanceof OptionalColumn optional) {
            return new OptionalColumn(held.and(optional.held));
        }
        if (other instanceof OpenColumn) {
            return this;
        }
        throw unlike("an optional", other);
    }

    @Override
    public Object valueOf(Object value) {
        return held.valueOf(heldBy(value));
    }

    private Object heldBy(Object value) {
        if (value instanceof java.util.Optional<?> java) {
            return java.orElse(null);
        }
        if (value instanceof org.apache.spark.api.java.Optional<?> spark) {
            return spark.orNull();
        }
        if (value instanceof scala.Option<?> scala) {
            return scala.isEmpty() ? null : scala.get();
        }
        if (value == null) {
            return null;
        }
        throw unlike("an optional", value.getClass().getName());
    }
}
