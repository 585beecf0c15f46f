package io.carryover.migrated.compare;

import java.util.HashSet;
import java.util.Set;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/**
 * What the types of one side tell.
 *
 * @param type null of JSON
 * @param columns all, by path
 * @param instants those that hold points in time
 */
record Schema(StructType type, Set<String> columns, Set<String> instants) {

    static final Schema UNKNOWN = new Schema(null, Set.of(), Set.of());

    static Schema of(StructType type) {
        Schema schema = new Schema(type, new HashSet<>(), new HashSet<>());
        schema.add("", type);
        return schema;
    }

    private void add(String path, DataType type) {
        if (type instanceof StructType struct) {
            for (StructField field : struct.fields()) {
                String column = Columns.below(path, field.name());
                columns.add(column);
                add(column, field.dataType());
            }
        } else if (type instanceof ArrayType array) {
            add(path, array.elementType());
        } else if (type.equals(DataTypes.TimestampType) || type.equals(DataTypes.TimestampNTZType)) {
            instants.add(path);
        }
    }
}
