package io.carryover.pair.json;

import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.SerializationConfig;
import com.fasterxml.jackson.databind.introspect.AnnotatedMethod;
import com.fasterxml.jackson.databind.ser.BeanPropertyWriter;
import com.fasterxml.jackson.databind.ser.BeanSerializerModifier;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What Spark's encoders make columns of: the components of a record, the getters of a bean. A class without either has its
 * fields.
 */
final class BeanColumns extends BeanSerializerModifier {

    @Override
    public List<BeanPropertyWriter> changeProperties(
            SerializationConfig config, BeanDescription bean, List<BeanPropertyWriter> properties) {
        return properties.stream()
                .filter(isColumn(bean.getBeanClass(), properties))
                .toList();
    }

    private static Predicate<BeanPropertyWriter> isColumn(Class<?> type, List<BeanPropertyWriter> properties) {
        if (type.isRecord()) {
            Set<String> components = Arrays.stream(type.getRecordComponents())
                    .map(RecordComponent::getName)
                    .collect(Collectors.toSet());
            return property -> components.contains(property.getName());
        }
        boolean hasGetters = properties.stream().anyMatch(BeanColumns::isGetter);
        return property -> !hasGetters || isGetter(property);
    }

    private static boolean isGetter(BeanPropertyWriter property) {
        return property.getMember() instanceof AnnotatedMethod;
    }
}
