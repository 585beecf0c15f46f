package io.carryover.legacy.records;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.catalyst.JavaTypeInference;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/**
 * The schema of a record class: a column for each component, in declared order, as the migrated side's encoder makes it.
 * {@code Instant} becomes {@code timestamp}, {@code BigDecimal} {@code decimal(38,18)}, an enum {@code string}. Spark's own
 * bean encoder finds no column in a record. Run on Spark 4.1.
 */
public final class RecordSchema {

    private RecordSchema() {}

    /**
     * @throws IllegalArgumentException if a component is neither of a plain type, nor a record, nor a list of these
     */
    public static StructType of(Class<? extends Record> type) {
        return structOf(type);
    }

    private static StructType structOf(Class<?> record) {
        return new StructType(Arrays.stream(record.getRecordComponents())
                .map(RecordSchema::field)
                .toArray(StructField[]::new));
    }

    private static StructField field(RecordComponent component) {
        return DataTypes.createStructField(
                component.getName(),
                typeOf(component.getGenericType()),
                !component.getType().isPrimitive());
    }

    private static DataType typeOf(Type type) {
        if (type instanceof Class<?> plain) {
            return plain.isRecord()
                    ? structOf(plain)
                    : JavaTypeInference.inferDataType(plain)._1();
        }
        if (type instanceof ParameterizedType list && list.getRawType() == List.class) {
            return DataTypes.createArrayType(typeOf(list.getActualTypeArguments()[0]));
        }
        throw new IllegalArgumentException("a record component of type " + type
                + " has no column type: use a plain type, a record, or a list of these");
    }
}
