package io.carryover.legacy.columns;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;

/** The components of a record, in declared order. */
final class RecordFields {

    private RecordFields() {}

    static StructColumn of(Class<?> type, String path, ColumnTypes types) {
        return new StructColumn(
                path,
                type,
                Arrays.stream(type.getRecordComponents())
                        .map(component -> field(component, path, types))
                        .toList());
    }

    private static FieldColumn field(RecordComponent component, String path, ColumnTypes types) {
        return new FieldColumn(
                component.getName(),
                new MethodGetter(component.getAccessor()),
                types.of(component.getGenericType(), Paths.field(path, component.getName())));
    }
}
