package io.carryover.legacy.columns;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import scala.jdk.javaapi.CollectionConverters;

/** An array, or any collection but a map. */
record ListColumn(String path, Column element) implements Column {

    @Override
    public DataType type() {
        return DataTypes.createArrayType(element.type());
    }

    @Override
    public boolean isOpen() {
        return element.isOpen();
    }

    @Override
    public Column seeing(Object value) {
        if (value == null || !isOpen()) {
            return this;
        }
        Column seen = element;
        for (Object one : Elements.of(value, path)) {
            seen = seen.seeing(one);
        }
        return new ListColumn(path, seen);
    }

    @Override
    public Column and(Column other) {
        if (other instanceof ListColumn list) {
            return new ListColumn(path, element.and(list.element));
        }
        if (other instanceof OpenColumn) {
            return this;
        }
        throw unlike("a collection", other);
    }

    @Override
    public Object valueOf(Object value) {
        if (value == null) {
            return null;
        }
        List<Object> elements = new ArrayList<>();
        for (Object one : Elements.of(value, path)) {
            elements.add(element.valueOf(one));
        }
        return CollectionConverters.asScala(elements);
    }
}
