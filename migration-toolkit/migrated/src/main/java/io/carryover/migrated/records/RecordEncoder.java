package io.carryover.migrated.records;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Encoder;
import org.apache.spark.sql.catalyst.JavaTypeInference;
import org.apache.spark.sql.catalyst.encoders.AgnosticEncoder;
import org.apache.spark.sql.catalyst.encoders.AgnosticEncoders.EncoderField;
import org.apache.spark.sql.catalyst.encoders.AgnosticEncoders.IterableEncoder;
import org.apache.spark.sql.catalyst.encoders.AgnosticEncoders.ProductEncoder;
import org.apache.spark.sql.types.Metadata;
import scala.Option;
import scala.collection.immutable.Seq;
import scala.jdk.javaapi.CollectionConverters;
import scala.reflect.ClassTag;
import scala.reflect.ClassTag$;

/**
 * Spark encoders for Java records: a column for each component, in declared order. A component may be of any type that
 * Spark's bean encoder knows, a record, or a list of these; what is not primitive may be null. {@code BigDecimal} becomes
 * {@code decimal(38,18)}. Records must be public. Spark's own bean encoder writes a record but cannot read it. Run on Spark 4.1.
 */
public final class RecordEncoder {

    private RecordEncoder() {}

    /**
     * @param typeArguments for a record with type parameters, the encoder of each
     */
    public static <R extends Record> Encoder<R> of(Class<R> type, Encoder<?>... typeArguments) {
        return product(type, argumentsOf(type, typeArguments));
    }

    private static Map<Type, AgnosticEncoder<?>> argumentsOf(Class<?> type, Encoder<?>... typeArguments) {
        TypeVariable<?>[] parameters = type.getTypeParameters();
        Map<Type, AgnosticEncoder<?>> arguments = new HashMap<>();
        for (int i = 0; i < typeArguments.length; i++) {
            arguments.put(parameters[i], (AgnosticEncoder<?>) typeArguments[i]);
        }
        return arguments;
    }

    private static <R> ProductEncoder<R> product(Class<R> type, Map<Type, AgnosticEncoder<?>> arguments) {
        if (type.getConstructors().length == 0) { // the code that Spark generates could not make one
            throw new IllegalArgumentException("record " + type.getName() + " is not public: make it public");
        }
        Seq<EncoderField> fields = CollectionConverters.asScala(Arrays.stream(type.getRecordComponents())
                        .map(component -> field(component, arguments))
                        .toList())
                .toSeq();
        return new ProductEncoder<>(RecordEncoder.<R>tag(type), fields, Option.empty());
    }

    private static EncoderField field(RecordComponent component, Map<Type, AgnosticEncoder<?>> arguments) {
        Type type = component.getGenericType();
        return new EncoderField(
                component.getName(),
                arguments.containsKey(type) ? arguments.get(type) : encoderOf(type),
                !component.getType().isPrimitive(),
                Metadata.empty(),
                Option.empty(),
                Option.empty());
    }

    private static AgnosticEncoder<?> encoderOf(Type type) {
        if (type instanceof Class<?> plain) {
            return plain.isRecord() ? product(plain, Map.of()) : JavaTypeInference.encoderFor(plain);
        }
        if (type instanceof ParameterizedType list && list.getRawType() == List.class) {
            AgnosticEncoder<?> element = encoderOf(list.getActualTypeArguments()[0]);
            return new IterableEncoder<>(RecordEncoder.<List<?>>tag(List.class), element, true, false);
        }
        throw new IllegalArgumentException("a record component of type " + type
                + " cannot be encoded: use a plain type, a record, or a list of these");
    }

    @SuppressWarnings("unchecked") // a class tag carries the erased class only
    private static <T> ClassTag<T> tag(Class<?> type) {
        return (ClassTag<T>) ClassTag$.MODULE$.apply(type);
    }
}
