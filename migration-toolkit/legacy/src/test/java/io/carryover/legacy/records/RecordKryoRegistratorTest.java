package io.carryover.legacy.records;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.SparkConf;
import org.apache.spark.serializer.KryoSerializer;
import org.apache.spark.serializer.SerializerInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import scala.Tuple2;
import scala.reflect.ClassTag$;

class RecordKryoRegistratorTest {

    private final SerializerInstance kryo = new KryoSerializer(
                    new SparkConf(false).set("spark.kryo.registrator", RecordKryoRegistrator.class.getName()))
            .newInstance();

    static Stream<Object> values() {
        Inner inner = new Inner(7, "seven", Colour.GREEN);
        return Stream.of(
                inner,
                new Inner(0, null, null),
                new Outer(List.of(inner, inner), new BigDecimal("12.50"), Instant.ofEpochMilli(1), inner),
                new Outer(List.of(), null, null, null),
                new Outer(new ArrayList<>(List.of(inner)), BigDecimal.ZERO, Instant.MAX, null),
                List.of(),
                List.of(inner),
                Stream.of(inner, null, inner).toList(),
                Arrays.asList(inner, inner),
                new Tuple2<>(inner, List.of("a", "b", "c")));
    }

    @ParameterizedTest
    @MethodSource("values")
    void carriesValuesThereAndBack(Object value) {
        ByteBuffer bytes = kryo.serialize(value, ClassTag$.MODULE$.apply(Object.class));

        assertThat(kryo.<Object>deserialize(bytes, ClassTag$.MODULE$.apply(Object.class)))
                .isEqualTo(value);
    }

    enum Colour {
        GREEN
    }

    record Inner(int number, String text, Colour colour) {}

    record Outer(List<Inner> inners, BigDecimal amount, Instant time, Inner one) {}
}
