package io.carryover.legacy.columns;

import java.io.Serializable;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.MapType;
import org.apache.spark.sql.types.NumericType;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import scala.jdk.javaapi.CollectionConverters;

/** A column with the sums of the numbers in it. */
sealed interface SummedColumn extends Serializable {

    void add(Object value);

    /** Adds the sums of another one of the same type. */
    void addAll(SummedColumn other);

    void collect(Map<String, String> sums);

    /**
     * @param path below the whole; empty for the whole itself
     * @param name of the whole
     */
    static SummedColumn of(DataType type, String path, String name) {
        if (type instanceof NumericType) {
            return new Numbers(path.isEmpty() ? name : path, new Sum());
        }
        if (type instanceof StructType struct) {
            StructField[] fields = struct.fields();
            return new Parts(IntStream.range(0, fields.length)
                    .mapToObj(i -> of(fields[i].dataType(), below(path, fields[i].name()), name))
                    .toArray(SummedColumn[]::new));
        }
        if (type instanceof ArrayType array) {
            return new Elements(of(array.elementType(), below(path, "element"), name));
        }
        if (type instanceof MapType map) {
            return new Entries(
                    of(map.keyType(), below(path, "key"), name), of(map.valueType(), below(path, "value"), name));
        }
        return new NoNumbers();
    }

    private static String below(String path, String name) {
        return path.isEmpty() ? name : path + "." + name;
    }

    /** A column of numbers. */
    record Numbers(String path, Sum sum) implements SummedColumn {
        @Override
        public void add(Object value) {
            if (value != null) {
                sum.add((Number) value);
            }
        }

        @Override
        public void addAll(SummedColumn other) {
            sum.add(((Numbers) other).sum);
        }

        @Override
        public void collect(Map<String, String> sums) {
            sum.text().ifPresent(text -> sums.put(path, text));
        }
    }

    /** A column without any. */
    record NoNumbers() implements SummedColumn {
        @Override
        public void add(Object value) {
            // nothing to sum up
        }

        @Override
        public void addAll(SummedColumn other) {
            // nothing to sum up
        }

        @Override
        public void collect(Map<String, String> sums) {
            // nothing was summed up
        }
    }

    /** A struct. */
    record Parts(SummedColumn[] fields) implements SummedColumn {
        @Override
        public void add(Object value) {
            if (value instanceof Row row) {
                for (int i = 0; i < fields.length; i++) {
                    fields[i].add(row.get(i));
                }
            }
        }

        @Override
        public void addAll(SummedColumn other) {
            SummedColumn[] others = ((Parts) other).fields;
            for (int i = 0; i < fields.length; i++) {
                fields[i].addAll(others[i]);
            }
        }

        @Override
        public void collect(Map<String, String> sums) {
            for (SummedColumn field : fields) {
                field.collect(sums);
            }
        }
    }

    /** An array. */
    record Elements(SummedColumn element) implements SummedColumn {
        @Override
        public void add(Object value) {
            if (value instanceof scala.collection.Iterable<?> elements) {
                CollectionConverters.asJava(elements).forEach(element::add);
            }
        }

        @Override
        public void addAll(SummedColumn other) {
            element.addAll(((Elements) other).element);
        }

        @Override
        public void collect(Map<String, String> sums) {
            element.collect(sums);
        }
    }

    /** A map. */
    record Entries(SummedColumn key, SummedColumn value) implements SummedColumn {
        @Override
        public void add(Object map) {
            if (map instanceof scala.collection.Map<?, ?> entries) {
                CollectionConverters.asJava(entries).forEach((entryKey, entryValue) -> {
                    key.add(entryKey);
                    value.add(entryValue);
                });
            }
        }

        @Override
        public void addAll(SummedColumn other) {
            key.addAll(((Entries) other).key);
            value.addAll(((Entries) other).value);
        }

        @Override
        public void collect(Map<String, String> sums) {
            key.collect(sums);
            value.collect(sums);
        }
    }
}
