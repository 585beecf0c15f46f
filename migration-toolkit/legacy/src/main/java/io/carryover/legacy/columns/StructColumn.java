package io.carryover.legacy.columns;

import java.util.List;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;

/** A bean, a record, a tuple or a case class: a column of columns. */
record StructColumn(String path, Class<?> valueClass, List<FieldColumn> fields) implements Column {

    @Override
    public DataType type() {
        return DataTypes.createStructType(fields.stream()
                .map(field ->
                        DataTypes.createStructField(field.name(), field.column().type(), true))
                .toList());
    }

    @Override
    public boolean isOpen() {
        return fields.stream().anyMatch(field -> field.column().isOpen());
    }

    @Override
    public Column seeing(Object value) {
        if (value == null || !isOpen()) {
            return this;
        }
        requireOwn(value);
        return with(fields.stream()
                .map(field -> field.with(field.column().seeing(field.getter().of(value))))
                .toList());
    }

    @Override
    public Column and(Column other) {
        if (other instanceof OpenColumn) {
            return this;
        }
        if (!(other instanceof StructColumn struct) || struct.valueClass != valueClass) {
            throw unlike(
                    valueClass.getName(), other instanceof StructColumn struct ? struct.valueClass.getName() : other);
        }
        return with(FieldColumn.both(fields, struct.fields));
    }

    @Override
    public Object valueOf(Object value) {
        if (value == null) {
            return null;
        }
        requireOwn(value);
        Object[] values = new Object[fields.size()];
        for (int i = 0; i < values.length; i++) {
            FieldColumn field = fields.get(i);
            values[i] = field.column().valueOf(field.getter().of(value));
        }
        return RowFactory.create(values);
    }

    private StructColumn with(List<FieldColumn> changed) {
        return new StructColumn(path, valueClass, changed);
    }

    /** A subclass may have more fields, which would be lost. */
    private void requireOwn(Object value) {
        if (valueClass != value.getClass() && valueClass != TupleClass.unspecialized(value.getClass())) {
            throw unlike(valueClass.getName(), value.getClass().getName());
        }
    }
}
