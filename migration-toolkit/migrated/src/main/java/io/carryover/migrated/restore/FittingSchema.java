package io.carryover.migrated.restore;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.DecimalType;
import org.apache.spark.sql.types.MapType;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/**
 * Whether carried columns can become what a job wants: the same fields by name in any order, of the same type or of one that
 * holds every value of it. Whether a column may be null does not count.
 */
final class FittingSchema {

    private static final List<DataType> INTEGRAL =
            List.of(DataTypes.ByteType, DataTypes.ShortType, DataTypes.IntegerType, DataTypes.LongType);

    private FittingSchema() {}

    /**
     * What does not fit, one line a field; empty if all does.
     *
     * @param path where the types stand, such as {@code state}
     */
    static List<String> misfits(String path, DataType carried, DataType wanted) {
        if (carried instanceof StructType from && wanted instanceof StructType to) {
            return fields(path, from, to);
        }
        if (carried instanceof ArrayType from && wanted instanceof ArrayType to) {
            return misfits(path + "[]", from.elementType(), to.elementType());
        }
        if (carried instanceof MapType from && wanted instanceof MapType to) {
            List<String> misfits = new ArrayList<>(misfits(path + "{key}", from.keyType(), to.keyType()));
            misfits.addAll(misfits(path + "{value}", from.valueType(), to.valueType()));
            return misfits;
        }
        return holds(wanted, carried)
                ? List.of()
                : List.of(path + ": " + carried.simpleString() + " in the export, the job wants "
                        + wanted.simpleString());
    }

    private static List<String> fields(String path, StructType carried, StructType wanted) {
        List<String> misfits = new ArrayList<>();
        for (StructField field : wanted.fields()) {
            String name = path + "." + field.name();
            if (has(carried, field.name())) {
                misfits.addAll(misfits(name, carried.apply(field.name()).dataType(), field.dataType()));
            } else {
                misfits.add(name + ": not in the export, the job wants "
                        + field.dataType().simpleString());
            }
        }
        for (StructField field : carried.fields()) {
            if (!has(wanted, field.name())) {
                misfits.add(path + "." + field.name() + ": " + field.dataType().simpleString()
                        + " in the export, nothing in the job");
            }
        }
        return misfits;
    }

    private static boolean has(StructType type, String field) {
        return Arrays.asList(type.fieldNames()).contains(field);
    }

    private static boolean holds(DataType wanted, DataType carried) {
        return wanted.equals(carried)
                || INTEGRAL.contains(carried) && INTEGRAL.indexOf(wanted) > INTEGRAL.indexOf(carried)
                || wanted.equals(DataTypes.DoubleType) && carried.equals(DataTypes.FloatType)
                || wanted instanceof DecimalType to && carried instanceof DecimalType from && holds(to, from);
    }

    private static boolean holds(DecimalType wanted, DecimalType carried) {
        return wanted.scale() >= carried.scale()
                && wanted.precision() - wanted.scale() >= carried.precision() - carried.scale();
    }
}
