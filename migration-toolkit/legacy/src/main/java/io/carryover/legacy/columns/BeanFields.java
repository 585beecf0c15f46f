package io.carryover.legacy.columns;

import java.beans.IntrospectionException;
import java.beans.Introspector;
import java.beans.PropertyDescriptor;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The properties of a bean, by name, as Spark's bean encoder has them. */
final class BeanFields {

    private BeanFields() {}

    static StructColumn of(Class<?> type, String path, ColumnTypes types) {
        List<PropertyDescriptor> properties = properties(type);
        refuseLoss(type, properties, path);
        return new StructColumn(
                path,
                type,
                properties.stream()
                        .map(property -> field(property, path, types))
                        .toList());
    }

    private static List<PropertyDescriptor> properties(Class<?> type) {
        try {
            return Arrays.stream(Introspector.getBeanInfo(type, Object.class).getPropertyDescriptors())
                    .filter(property -> property.getReadMethod() != null)
                    .sorted(Comparator.comparing(PropertyDescriptor::getName))
                    .toList();
        } catch (IntrospectionException e) {
            throw new IllegalArgumentException(type.getName() + " cannot be looked into", e);
        }
    }

    private static FieldColumn field(PropertyDescriptor property, String path, ColumnTypes types) {
        return new FieldColumn(
                property.getName(),
                new MethodGetter(property.getReadMethod()),
                types.of(property.getReadMethod().getGenericReturnType(), Paths.field(path, property.getName())));
    }

    /** What has no getter would be left behind without a word. */
    private static void refuseLoss(Class<?> type, List<PropertyDescriptor> properties, String path) {
        List<Field> fields = fieldsOf(type);
        if (properties.isEmpty()) {
            throw new CannotTypeException(path, "a " + type.getName() + " has no getters");
        }
        if (fields.size() > properties.size()) {
            Set<String> names =
                    properties.stream().map(PropertyDescriptor::getName).collect(Collectors.toSet());
            String lost = fields.stream()
                    .map(Field::getName)
                    .filter(name -> !names.contains(name))
                    .sorted()
                    .collect(Collectors.joining(", "));
            throw new CannotTypeException(
                    path, "a " + type.getName() + " has no getter for " + lost + ", which would be lost");
        }
    }

    private static List<Field> fieldsOf(Class<?> type) {
        List<Field> fields = new ArrayList<>();
        for (Class<?> level = type; level != null && level != Object.class; level = level.getSuperclass()) {
            Arrays.stream(level.getDeclaredFields()).filter(BeanFields::isState).forEach(fields::add);
        }
        return fields;
    }

    /** Whether Java's serialization would keep it. */
    static boolean isState(Field field) {
        return !field.isSynthetic() && (field.getModifiers() & (Modifier.STATIC | Modifier.TRANSIENT)) == 0;
    }
}
