package io.carryover.legacy.restore;

import io.carryover.carried.RefusedFolderException;
import java.lang.reflect.Array;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.MapType;
import org.apache.spark.sql.types.StructType;
import scala.jdk.javaapi.CollectionConverters;

/**
 * Finds how columns become objects: records by their components, Scala's tuples and case classes by their elements, beans by
 * their properties, lists, sets, maps, arrays and optionals of these in Java and Scala, and plain values.
 *
 * @param folder the carried folder, for refusals
 */
record Conversions(String folder) {

    /**
     * @param path where the column stands, such as {@code state.total}
     * @throws RefusedFolderException if no value of the column fits the class; it names the field
     */
    Conversion of(String path, DataType carried, Type wanted) {
        Class<?> type = TypeArguments.rawClass(wanted);
        if (Optionals.isOne(type)) {
            Conversion value = of(path, carried, TypeArguments.argument(wanted, 0));
            return column -> Optionals.of(type, value.of(column));
        }
        if (carried instanceof StructType struct && type != Object.class && !PlainValues.knows(type)) {
            return ofFields(path, struct, wanted, type);
        }
        if (carried instanceof ArrayType array) {
            return ofElements(path, array, wanted);
        }
        if (carried instanceof MapType map && Elements.isMap(type)) {
            return ofMap(path, map, wanted);
        }
        return plain(path, carried, type);
    }

    private Conversion ofFields(String path, StructType carried, Type wanted, Class<?> type) {
        if (type.isRecord()) {
            return RecordConversion.of(path, carried, type, this);
        }
        return scala.Product.class.isAssignableFrom(type)
                ? ProductConversion.of(path, carried, wanted, this)
                : BeanConversion.of(path, carried, type, this);
    }

    RefusedFolderException misfit(String path, String carried, String wanted) {
        return new RefusedFolderException(folder + ": " + path + ": " + carried + " in the export, the job wants "
                + wanted + ": export what this job keeps");
    }

    private Conversion plain(String path, DataType carried, Class<?> type) {
        return PlainValues.of(carried, type)
                .map(conversion -> type.isPrimitive() ? notNull(path, conversion) : conversion)
                .orElseThrow(() -> misfit(
                        path,
                        carried.simpleString(),
                        type == Object.class
                                ? "a type that its class leaves open (a TypeOf says it)"
                                : type.getSimpleName()));
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
        Elements kind = Elements.declaredAs(TypeArguments.rawClass(wanted))
                .orElseThrow(() -> misfit(path, carried.simpleString(), wanted.getTypeName()));
        Conversion element = of(elements, carried.elementType(), TypeArguments.argument(wanted, 0));
        return column -> column == null ? null : kind.of(converted(column, element));
    }

    private Conversion ofMap(String path, MapType carried, Type wanted) {
        Conversion key = of(path + "{key}", carried.keyType(), TypeArguments.argument(wanted, 0));
        Conversion value = of(path + "{value}", carried.valueType(), TypeArguments.argument(wanted, 1));
        Class<?> type = TypeArguments.rawClass(wanted);
        return column -> {
            if (column == null) {
                return null;
            }
            Map<Object, Object> all = new HashMap<>();
            CollectionConverters.asJava((scala.collection.Map<?, ?>) column)
                    .forEach((k, v) -> all.put(key.of(k), value.of(v)));
            return Elements.map(type, all);
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
}
