package io.carryover.legacy.restore;

import io.carryover.legacy.columns.ProductElements;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Type;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.types.StructType;

/** A Scala tuple or case class out of a struct, through its only public constructor. */
final class ProductConversion {

    private ProductConversion() {}

    /** @param wanted with its type arguments, if it has some */
    static Conversion of(String path, StructType carried, Type wanted, Conversions conversions) {
        Class<?> type = TypeArguments.rawClass(wanted);
        List<Field> elements = ProductElements.of(type);
        Constructor<?>[] constructors = type.getConstructors();
        if (elements.isEmpty() || constructors.length != 1 || constructors[0].getParameterCount() != elements.size()) {
            throw conversions.misfit(
                    path,
                    carried.simpleString(),
                    type.getName() + ", which has not one public constructor of its elements");
        }
        TypeArguments arguments = TypeArguments.in(wanted);
        Type[] parameters = constructors[0].getGenericParameterTypes();
        Map<String, Type> byName = new LinkedHashMap<>();
        for (int i = 0; i < parameters.length; i++) {
            byName.put(elements.get(i).getName(), arguments.typeOf(parameters[i]));
        }
        return new ConstructedStruct(
                type, constructors[0].getParameterTypes(), StructFields.of(path, carried, byName, conversions));
    }
}
