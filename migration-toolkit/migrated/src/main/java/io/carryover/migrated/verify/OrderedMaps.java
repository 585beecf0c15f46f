package io.carryover.migrated.verify;

import static org.apache.spark.sql.functions.array_sort;
import static org.apache.spark.sql.functions.get;
import static org.apache.spark.sql.functions.map_from_arrays;
import static org.apache.spark.sql.functions.map_keys;
import static org.apache.spark.sql.functions.map_values;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.transform;
import static org.apache.spark.sql.functions.when;

import java.util.Arrays;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.MapType;
import org.apache.spark.sql.types.StructType;

/** Puts the entries of all maps in a value into the order of their keys: a map has none, its text has. */
final class OrderedMaps {

    private OrderedMaps() {}

    static Column in(Column value, DataType type) {
        if (type instanceof MapType map) {
            return inMap(value, map);
        }
        if (type instanceof ArrayType array && hasMap(array)) {
            return transform(value, element -> in(element, array.elementType()));
        }
        return type instanceof StructType struct && hasMap(struct) ? inStruct(value, struct) : value;
    }

    /** Only keys can be sorted, as values may hold maps again: so each takes along where its value is. */
    private static Column inMap(Column map, MapType type) {
        Column keys = array_sort(transform(map_keys(map), (key, at) -> struct(key.as("key"), at.as("at"))));
        return map_from_arrays(
                transform(keys, key -> key.getField("key")),
                transform(keys, key -> in(get(map_values(map), key.getField("at")), type.valueType())));
    }

    private static Column inStruct(Column value, StructType type) {
        Column[] fields = Arrays.stream(type.fields())
                .map(field -> in(value.getField(field.name()), field.dataType()).as(field.name()))
                .toArray(Column[]::new);
        return when(value.isNotNull(), struct(fields));
    }

    private static boolean hasMap(DataType type) {
        return type.existsRecursively(one -> one instanceof MapType);
    }
}
