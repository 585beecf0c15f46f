package io.carryover.legacy.restore;

import java.io.Serializable;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/**
 * The fields of a struct in the order in which a class wants them: the same names, in any order.
 *
 * @param positions in the carried struct
 */
record StructFields(List<Integer> positions, List<Conversion> conversions) implements Serializable {

    static StructFields of(String path, StructType carried, Map<String, Type> wanted, Conversions conversions) {
        Map<Integer, Conversion> fields = new LinkedHashMap<>();
        wanted.forEach((name, type) -> {
            int position = Arrays.asList(carried.fieldNames()).indexOf(name);
            if (position < 0) {
                throw conversions.misfit(path + "." + name, "not", type.getTypeName());
            }
            fields.put(position, conversions.of(path + "." + name, carried.fields()[position].dataType(), type));
        });
        refuseOthers(path, carried, wanted.keySet(), conversions);
        return new StructFields(List.copyOf(fields.keySet()), List.copyOf(fields.values()));
    }

    Object[] valuesOf(Row row) {
        Object[] values = new Object[positions.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = conversions.get(i).of(row.get(positions.get(i)));
        }
        return values;
    }

    private static void refuseOthers(String path, StructType carried, Set<String> wanted, Conversions conversions) {
        for (StructField field : carried.fields()) {
            if (!wanted.contains(field.name())) {
                throw conversions.misfit(
                        path + "." + field.name(), field.dataType().simpleString(), "no such field");
            }
        }
    }
}
