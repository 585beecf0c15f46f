package io.carryover.legacy.columns;

import java.lang.reflect.Field;
import java.util.List;
import java.util.stream.IntStream;

/** A column for each element of a Scala tuple or case class. Numbers as type arguments are erased, and so left open. */
final class ProductFields {

    private ProductFields() {}

    static StructColumn of(Class<?> type, String path, ColumnTypes types) {
        List<Field> elements = ProductElements.of(type);
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
}
