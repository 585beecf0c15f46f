package io.carryover.legacy.restore;

import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.spark.sql.types.StructType;

/** A record out of a struct, through its canonical constructor. */
final class RecordConversion {

    private RecordConversion() {}

    static Conversion of(String path, StructType carried, Class<?> type, Conversions conversions) {
        Map<String, Type> components = new LinkedHashMap<>();
        for (RecordComponent component : type.getRecordComponents()) {
            components.put(component.getName(), component.getGenericType());
        }
        Class<?>[] parameters = Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getType)
                .toArray(Class<?>[]::new);
        return new ConstructedStruct(type, parameters, StructFields.of(path, carried, components, conversions));
    }
}
