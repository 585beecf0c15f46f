package io.carryover.migrated.checkpoint;

import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.StructType;

/** What is no struct by itself, such as a string, Spark stores as a struct with one column {@code value}. */
final class Unwrapped {

    private static final String WRAPPED = "value";

    private Unwrapped() {}

    /** SQL for what is stored under a path. */
    static String of(String path, DataType type) {
        return isWrapped(type) ? path + "." + WRAPPED : path;
    }

    static boolean isWrapped(DataType type) {
        return type instanceof StructType struct
                && struct.fieldNames().length == 1
                && struct.fieldNames()[0].equals(WRAPPED);
    }
}
