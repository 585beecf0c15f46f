package io.carryover.legacy.restore;

import java.beans.BeanInfo;
import java.beans.IntrospectionException;
import java.beans.Introspector;
import java.beans.PropertyDescriptor;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.Type;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;

/** A bean out of a struct: its constructor without arguments, then its setters. */
final class BeanConversion implements Conversion {

    private final Class<?> type;
    private final StructFields fields;
    private final List<String> names;
    private transient List<Method> setters;
    private transient Constructor<?> constructor;

    private BeanConversion(Class<?> type, StructFields fields, List<String> names) {
        this.type = type;
        this.fields = fields;
        this.names = names;
    }

    static BeanConversion of(String path, StructType carried, Class<?> type, Conversions conversions) {
        Map<String, Type> properties = new LinkedHashMap<>();
        setters(type).forEach((name, setter) -> properties.put(name, setter.getGenericParameterTypes()[0]));
        if (properties.isEmpty()) {
            throw conversions.misfit(path, carried.simpleString(), type.getName());
        }
        return new BeanConversion(
                type, StructFields.of(path, carried, properties, conversions), List.copyOf(properties.keySet()));
    }

    @Override
    public Object of(Object column) {
        if (column == null) {
            return null;
        }
        try {
            Object bean = constructor().newInstance();
            Object[] values = fields.valuesOf((Row) column);
            for (int i = 0; i < values.length; i++) {
                setters().get(i).invoke(bean, values[i]);
            }
            return bean;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot make a " + type.getName() + " of " + column, e);
        }
    }

    private Constructor<?> constructor() throws NoSuchMethodException {
        if (constructor == null) {
            constructor = type.getDeclaredConstructor();
            constructor.setAccessible(true);
        }
        return constructor;
    }

    private List<Method> setters() {
        if (setters == null) {
            Map<String, Method> byName = setters(type);
            byName.values().forEach(setter -> setter.setAccessible(true));
            setters = names.stream().map(byName::get).toList();
        }
        return setters;
    }

    private static Map<String, Method> setters(Class<?> type) {
        Map<String, Method> setters = new LinkedHashMap<>();
        for (PropertyDescriptor property : beanInfo(type).getPropertyDescriptors()) {
            if (property.getReadMethod() != null && property.getWriteMethod() != null) {
                setters.put(property.getName(), property.getWriteMethod());
            }
        }
        return setters;
    }

    private static BeanInfo beanInfo(Class<?> type) {
        try {
            return Introspector.getBeanInfo(type);
        } catch (IntrospectionException e) {
            throw new IllegalStateException(type.getName() + " is no bean", e);
        }
    }
}
