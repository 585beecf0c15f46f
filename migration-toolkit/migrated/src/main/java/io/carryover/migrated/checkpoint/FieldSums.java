package io.carryover.migrated.checkpoint;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.MapType;
import org.apache.spark.sql.types.NumericType;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import scala.jdk.javaapi.CollectionConverters;

/**
 * How many states there are, and exact sums of their numbers by path: {@code total.amount}, {@code amounts.element}, {@code
 * byDay.value}, and {@code state} where the state is a number itself. A floating-point number counts as the decimal that it is
 * written as; a field with an infinity or no number in it has no sum. Null counts as nothing. Of fields that are no numbers it is
 * known how many values there are.
 */
public final class FieldSums implements Serializable {

    private final Map<String, BigDecimal> sums = new HashMap<>();
    private final Map<String, Long> values = new HashMap<>();
    private final Set<String> withoutSum = new HashSet<>();
    private long rows;

    /** @param state as Spark hands it out */
    public FieldSums add(Object state, DataType type) {
        rows++;
        add(state, type, "");
        return this;
    }

    public FieldSums addAll(FieldSums other) {
        rows += other.rows;
        other.sums.forEach((path, sum) -> sums.merge(path, sum, BigDecimal::add));
        other.values.forEach((path, count) -> values.merge(path, count, Long::sum));
        withoutSum.addAll(other.withoutSum);
        return this;
    }

    public long rows() {
        return rows;
    }

    /** Decimals without trailing zeros, by path. */
    public Map<String, String> sums(DataType type) {
        Map<String, String> all = new TreeMap<>();
        addPaths(type, "", all);
        sums.forEach((path, sum) -> all.put(path, sum.stripTrailingZeros().toPlainString()));
        all.keySet().removeAll(withoutSum);
        return all;
    }

    private void add(Object value, DataType type, String path) {
        if (value == null) {
            return;
        }
        if (type instanceof StructType struct) {
            for (int i = 0; i < struct.fields().length; i++) {
                StructField field = struct.fields()[i];
                add(((Row) value).get(i), field.dataType(), below(path, field.name()));
            }
        } else if (type instanceof ArrayType array) {
            CollectionConverters.asJava((scala.collection.Seq<?>) value)
                    .forEach(element -> add(element, array.elementType(), below(path, "element")));
        } else if (type instanceof MapType map) {
            CollectionConverters.asJava((scala.collection.Map<?, ?>) value).forEach((key, entry) -> {
                add(key, map.keyType(), below(path, "key"));
                add(entry, map.valueType(), below(path, "value"));
            });
        } else if (type instanceof NumericType) {
            addNumber(value, leaf(path));
        } else {
            values.merge(leaf(path), 1L, Long::sum);
        }
    }

    /** How many values there are of fields that are no numbers, by path; without those that have none. */
    public Map<String, Long> values() {
        return new TreeMap<>(values);
    }

    private static String leaf(String path) {
        return path.isEmpty() ? "state" : path;
    }

    private void addNumber(Object value, String path) {
        if (value instanceof Double || value instanceof Float) {
            double number = ((Number) value).doubleValue();
            if (Double.isNaN(number) || Double.isInfinite(number)) {
                withoutSum.add(path);
                return;
            }
        }
        sums.merge(path, new BigDecimal(value.toString()), BigDecimal::add);
    }

    private static void addPaths(DataType type, String path, Map<String, String> zeros) {
        if (type instanceof StructType struct) {
            for (StructField field : struct.fields()) {
                addPaths(field.dataType(), below(path, field.name()), zeros);
            }
        } else if (type instanceof ArrayType array) {
            addPaths(array.elementType(), below(path, "element"), zeros);
        } else if (type instanceof MapType map) {
            addPaths(map.keyType(), below(path, "key"), zeros);
            addPaths(map.valueType(), below(path, "value"), zeros);
        } else if (type instanceof NumericType) {
            zeros.put(leaf(path), "0");
        }
    }

    private static String below(String path, String name) {
        return path.isEmpty() ? name : path + "." + name;
    }
}
