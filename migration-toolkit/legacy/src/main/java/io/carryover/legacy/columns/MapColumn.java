package io.carryover.legacy.columns;

import java.util.HashMap;
import java.util.Map;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import scala.jdk.javaapi.CollectionConverters;

/** A map, of Java or Scala. */
record MapColumn(String path, Column key, Column value) implements Column {

    @Override
    public DataType type() {
        return DataTypes.createMapType(key.type(), value.type());
    }

    @Override
    public boolean isOpen() {
        return key.isOpen() || value.isOpen();
    }

    @Override
    public Column seeing(Object map) {
        if (map == null || !isOpen()) {
            return this;
        }
        Column keySeen = key;
        Column valueSeen = value;
        for (Map.Entry<?, ?> entry : Elements.ofMap(map, path).entrySet()) {
            keySeen = keySeen.seeing(entry.getKey());
            valueSeen = valueSeen.seeing(entry.getValue());
        }
        return new MapColumn(path, keySeen, valueSeen);
    }

    @Override
    public Column and(Column other) {
        if (other instanceof MapColumn map) {
            return new MapColumn(path, key.and(map.key), value.and(map.value));
        }
        if (other instanceof OpenColumn) {
            return this;
        }
        throw unlike("a map", other);
    }

    @Override
    public Object valueOf(Object map) {
        if (map == null) {
            return null;
        }
        Map<Object, Object> entries = new HashMap<>();
        for (Map.Entry<?, ?> entry : Elements.ofMap(map, path).entrySet()) {
            if (entry.getKey() == null) {
                throw new CannotTypeException(path, "a map with a null key has no column");
            }
            entries.put(key.valueOf(entry.getKey()), value.valueOf(entry.getValue()));
        }
        return CollectionConverters.asScala(entries);
    }
}
