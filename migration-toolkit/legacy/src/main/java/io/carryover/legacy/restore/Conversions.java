package io.carryover.legacy.restore;

import io.carryover.carried.RefusedFolderException;
import java.lang.reflect.Array;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.MapType;
import org.apache.spark.sql.types.StructType;
import scala.jdk.javaapi.CollectionConverters;

/**
 * Finds how columns become objects: records by their components, beans by their properties, lists, sets, maps, arrays and
 * optionals of these, and plain values.
 *
 * @param folder the carried folder, for refusals
 */
record Conversions(String folder) {

    /**
     * @param path where the column stands, such as {@code state.total}
     * @throws RefusedFolderException if no value of the column fits the class; it names the field
     */
    Conversion of(String path, DataType carried, Type wanted) {
        if (carried instanceof StructType struct && wanted instanceof Class<?> type && !PlainValues.knows(type)) {
            return type.isRecord()
                    ? RecordConversion.of(path, struct, type, this)
                    : BeanConversion.of(path, struct, type, this);
        }
        if (carried instanceof ArrayType array) {
            return ofElements(path, array, wanted);
        }
        if (carried instanceof MapType map && isA(wanted, Map.class)) {
            return ofMap(path, map, (ParameterizedType) wanted);
        }
        if (isA(wanted, Optional.class)) {
            Conversion value = of(path, carried, argument(wanted, 0));
            return column -> Optional.ofNullable(value.of(column));
        }
        return plain(path, carried, wanted);
    }

    RefusedFolderException misfit(String path, String carried, String wanted) {
        return new RefusedFolderException(folder + ": " + path + ": " + carried + " in the export, the job wants "
                + wanted + ": export what this job keeps");
    }

    private Conversion plain(String path, DataType carried, Type wanted) {
        if (wanted instanceof Class<?> type) {
            return PlainValues.of(carried, type)
                    .map(conversion -> type.isPrimitive() ? notNull(path, conversion) : conversion)
                    .orElseThrow(() -> misfit(path, carried.simpleString(), type.getSimpleName()));
        }
        throw misfit(path, carried.simpleString(), wanted.getTypeName());
    }

    private static Conversion notNull(String path, Conversion conversion) {
        return column -> {
            if (column == null) {
                throw new IllegalStateException(path + ": null in the export, the job wants a value");
            }
            return conversion.of(column);
        };
    }

    private Conversion ofElements(String path, ArrayType carried, Type wanted) {
        String elements = path + "[]";
        if (wanted instanceof Class<?> array && array.isArray()) {
            Class<?> type = array.getComponentType();
            Conversion element = of(elements, carried.elementType(), type);
            return column -> column == null ? null : array(type, converted(column, element));
        }
        if (isA(wanted, Set.class)) {
            Conversion element = of(elements, carried.elementType(), argument(wanted, 0));
            return column -> column == null ? null : new LinkedHashSet<>(converted(column, element));
        }
        if (isA(wanted, List.class) || isA(wanted, Collection.class)) {
            Conversion element = of(elements, carried.elementType(), argument(wanted, 0));
            return column -> column == null ? null : converted(column, element);
        }
        throw misfit(path, carried.simpleString(), wanted.getTypeName());
    }

    private Conversion ofMap(String path, MapType carried, ParameterizedType wanted) {
        Conversion key = of(path + "{key}", carried.keyType(), argument(wanted, 0));
        Conversion value = of(path + "{value}", carried.valueType(), argument(wanted, 1));
        return column -> {
            if (column == null) {
                return null;
            }
            Map<Object, Object> all = new HashMap<>();
            CollectionConverters.asJava((scala.collection.Map<?, ?>) column)
                    .forEach((k, v) -> all.put(key.of(k), value.of(v)));
            return all;
        };
    }

    private static List<Object> converted(Object column, Conversion element) {
        List<Object> all = new ArrayList<>();
        CollectionConverters.asJava((scala.collection.Seq<?>) column).forEach(value -> all.add(element.of(value)));
        return all;
    }

    private static Object array(Class<?> type, List<Object> values) {
        Object array = Array.newInstance(type, values.size());
        for (int i = 0; i < values.size(); i++) {
            Array.set(array, i, values.get(i));
        }
        return array;
    }

    private static boolean isA(Type wanted, Class<?> raw) {
        return wanted instanceof ParameterizedType type && type.getRawType() == raw;
    }

    private static Type argument(Type wanted, int number) {
        return ((ParameterizedType) wanted).getActualTypeArguments()[number];
    }
}
