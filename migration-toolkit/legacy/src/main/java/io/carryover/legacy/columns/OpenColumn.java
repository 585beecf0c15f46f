package io.carryover.legacy.columns;

import org.apache.spark.sql.types.DataType;

/** Nothing is known of it yet: its class is erased or can have any subclass. */
record OpenColumn(String path) implements Column {

    @Override
    public DataType type() {
        throw new CannotTypeException(path, "no row tells its type");
    }

    @Override
    public boolean isOpen() {
        return true;
    }

    @Override
    public Column seeing(Object value) {
        return value == null ? this : ColumnTypes.ofValue(value, path).seeing(value);
    }

    @Override
    public Column and(Column other) {
        return other;
    }

    @Override
    public Object valueOf(Object value) {
        if (value != null) {
            throw new CannotTypeException(path, "a " + value.getClass().getName() + " came unforeseen");
        }
        return null;
    }
}
