package io.carryover.legacy.columns;

import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The elements of a Scala tuple or case class, in declared order. The compiler gives each a field of its name, in front of
 * those of the body; numbers as type arguments are erased there, and so left open.
 */
final class ProductFields {

    private ProductFields() {}

    static StructColumn of(Class<?> type, String path, ColumnTypes types) {
        List<Field> elements = Arrays.stream(type.getDeclaredFields())
                .filter(BeanFields::isState)
                .limit(arityOf(type))
                .toList();
        if (elements.isEmpty()) {
            throw new CannotTypeException(path, "a " + type.getName() + " has no elements");
        }
        return new StructColumn(
                path,
                type,
                IntStream.range(0, elements.size())
                        .mapToObj(i -> field(elements.get(i), i, path, types))
                        .toList());
    }

    private static FieldColumn field(Field element, int index, String path, ColumnTypes types) {
        String name = element.getName();
        return new FieldColumn(
                name, new ElementGetter(index), types.of(element.getGenericType(), Paths.field(path, name)));
    }

    private static int arityOf(Class<?> type) {
        return Arrays.stream(type.getDeclaredConstructors())
                .mapToInt(Constructor::getParameterCount)
                .max()
                .orElse(0);
    }
}
