package io.carryover.legacy.columns;

import org.apache.spark.sql.types.DataType;

/** A number, a text, a time. */
record PlainColumn(String path, PlainType plain) implements Column {

    @Override
    public DataType type() {
        return plain.type();
    }

    @Override
    public boolean isOpen() {
        return false;
    }

    @Override
    public Column seeing(Object value) {
        return this;
    }

    @Override
    public Column and(Column other) {
        if (other.isOpen() || other.equals(this)) {
            return this;
        }
        throw unlike(
                plain,
                other instanceof PlainColumn column
                        ? column.plain
                        : other.type().catalogString());
    }

    @Override
    public Object valueOf(Object value) {
        if (value == null) {
            return null;
        }
        if (!plain.takes(value.getClass())) {
            throw unlike(plain, value.getClass().getName());
        }
        return plain.valueOf(value, path);
    }
}
