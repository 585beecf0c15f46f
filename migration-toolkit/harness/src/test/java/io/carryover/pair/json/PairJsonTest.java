package io.carryover.pair.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.carryover.parity.json.CanonicalJson;
import io.carryover.parity.json.ExactJson;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.Collections;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TimeZone;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.catalyst.expressions.GenericRowWithSchema;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import scala.Option;
import scala.Tuple2;
import scala.Tuple3;
import scala.jdk.javaapi.CollectionConverters;

class PairJsonTest {

    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");

    static Stream<Arguments> valuesAndForms() {
        return Stream.of(
                Arguments.of(new Bean("ann", 2), "{'name': 'ann', 'count': 2, 'URL': 'u', 'big': false}"),
                Arguments.of(new Fields(7), "{'count': 7}"),
                Arguments.of(new Point(1, 2.5), "{'x': 1, 'y': 2.5}"),
                Arguments.of(new CaseClass("ann", List.of(1L)), "{'user': 'ann', 'counts': [1]}"),
                Arguments.of(new NamelessProduct(5, null), "{'_1': 5, '_2': null}"),
                Arguments.of(new Tuple2<>("ann", 3L), "{'_1': 'ann', '_2': 3}"),
                Arguments.of(
                        new Tuple3<>("a", new Tuple2<>(1, new Bean("b", 1)), Option.apply(4)),
                        "{'_1': 'a', '_2': {'_1': 1, '_2': {'name': 'b', 'count': 1, 'URL': 'u', 'big': false}}, '_3': 4}"),
                Arguments.of(
                        row(
                                "name string, total decimal(38,18), at timestamp",
                                "ann",
                                new BigDecimal("1.50"),
                                Timestamp.from(NOON)),
                        "{'name': 'ann', 'total': 1.5, 'at': '2026-01-01T12:00:00Z'}"),
                Arguments.of(
                        row("window struct<start: timestamp>, n int", row("start timestamp", NOON), 1),
                        "{'window': {'start': '2026-01-01T12:00:00Z'}, 'n': 1}"),
                Arguments.of(RowFactory.create("ann", 1), "{'_1': 'ann', '_2': 1}"),
                Arguments.of(Map.of("a", 1), "{'a': 1}"),
                Arguments.of(
                        Map.of(new Tuple2<>(1, "b"), NOON),
                        "{'{\\'_1\\':1,\\'_2\\':\\'b\\'}': '2026-01-01T12:00:00Z'}"),
                Arguments.of(
                        CollectionConverters.asScala(Map.of("a", List.of(NOON))), "{'a': ['2026-01-01T12:00:00Z']}"),
                Arguments.of("{\"user\": \"ann\", \"n\": 1.0}", "{'user': 'ann', 'n': 1}"),
                Arguments.of(row("value string", "{\"n\": 1}"), "{'n': 1}"));
    }

    @ParameterizedTest
    @MethodSource("valuesAndForms")
    void whatHasPartsIsAnObjectOfThem(Object value, String form) {
        assertThat(json(PairJson.row(value)))
                .isEqualTo(json(form.replace('\'', '"').replace("\\\"", "\\\"")));
    }

    static Stream<Arguments> plainValuesAndForms() {
        return Stream.of(
                Arguments.of(5, "5"),
                Arguments.of(5L, "5"),
                Arguments.of((short) 5, "5.0"),
                Arguments.of(new BigDecimal("5.00"), "5"),
                Arguments.of(new scala.math.BigDecimal(new BigDecimal(5)), "5"),
                Arguments.of(new scala.math.BigInt(BigInteger.valueOf(5)), "5"),
                Arguments.of(BigInteger.valueOf(5), "5"),
                Arguments.of(0.1f, "0.1"),
                Arguments.of(0.1, "0.1"),
                Arguments.of(true, "true"),
                Arguments.of('c', "\"c\""),
                Arguments.of("5", "\"5\""),
                Arguments.of("{no json", "\"{no json\""),
                Arguments.of(null, "null"),
                Arguments.of(Optional.of(5), "5"),
                Arguments.of(Optional.empty(), "null"),
                Arguments.of(org.apache.spark.api.java.Optional.of(5), "5"),
                Arguments.of(org.apache.spark.api.java.Optional.absent(), "null"),
                Arguments.of(Option.empty(), "null"),
                Arguments.of(TimeUnit.DAYS, "\"DAYS\""),
                Arguments.of(new byte[] {1, 2}, "\"AQI=\""),
                Arguments.of(List.of(1, 2), "[1, 2]"),
                Arguments.of(new int[] {1, 2}, "[1, 2]"),
                Arguments.of(new ArrayList<>(Collections.singletonList(null)), "[null]"),
                Arguments.of(CollectionConverters.asScala(List.of(1, 2)), "[1, 2]"),
                Arguments.of(CollectionConverters.asScala(List.of(1, 2)).toList(), "[1, 2]"),
                Arguments.of(LocalDate.parse("2026-01-01"), "\"2026-01-01\""),
                Arguments.of(java.sql.Date.valueOf("2026-01-01"), "\"2026-01-01\""),
                Arguments.of(LocalDateTime.parse("2026-01-01T12:00:01"), "\"2026-01-01T12:00:01\""),
                Arguments.of(Duration.ofMinutes(5), "\"PT5M\""));
    }

    @ParameterizedTest
    @MethodSource("plainValuesAndForms")
    void aPlainValueIsTheColumnThatSparkMakesOfIt(Object value, String form) {
        assertThat(json(PairJson.row(value))).isEqualTo(json("{\"value\": " + form + "}"));
        assertThat(json(PairJson.row(row("value string", value)))).isEqualTo(json("{\"value\": " + form + "}"));
    }

    static Stream<Object> noons() {
        Calendar calendar = Calendar.getInstance(TimeZone.getTimeZone("Asia/Kolkata"));
        calendar.setTimeInMillis(NOON.toEpochMilli());
        return Stream.of(
                NOON,
                Timestamp.from(NOON),
                Date.from(NOON),
                OffsetDateTime.parse("2026-01-01T13:00:00+01:00"),
                calendar);
    }

    @ParameterizedTest
    @MethodSource("noons")
    void aPointInTimeIsOneTextWhateverItsClass(Object noon) {
        assertThat(PairJson.row(noon)).isEqualTo("{\"value\":\"2026-01-01T12:00:00Z\"}");
    }

    @Test
    void aKeyWithOnePartIsThatPart() {
        assertThat(json(PairJson.state(row("user string", "ann"), row("value int", 5))))
                .isEqualTo(json(PairJson.state("ann", 5)))
                .isEqualTo(json("{\"key\": \"ann\", \"state\": {\"value\": 5}}"));
    }

    @Test
    void aKeyWithSeveralPartsIsAnObject() {
        assertThat(json(PairJson.state(new Tuple2<>("ann", 1), Map.of())))
                .isEqualTo(json("{\"key\": {\"_1\": \"ann\", \"_2\": 1}, \"state\": {}}"));
    }

    @Test
    void anObjectWithNothingToSeeIsRefused() {
        assertThatThrownBy(() -> PairJson.row(new Object())).hasMessageContaining("java.lang.Object");
    }

    private static Row row(String schema, Object... values) {
        return new GenericRowWithSchema(values == null ? new Object[] {null} : values, StructType.fromDDL(schema));
    }

    private static JsonNode json(String text) {
        try {
            return CanonicalJson.of(ExactJson.MAPPER.readTree(text));
        } catch (JsonProcessingException e) {
            throw new AssertionError(text, e);
        }
    }

    /** With a derived getter, as Spark's bean encoder has it; what Jackson is told means nothing. */
    public static final class Bean {

        private final String name;
        private final int count;
        private final transient Object hidden = new Object();

        Bean(String name, int count) {
            this.name = name;
            this.count = count;
        }

        @JsonProperty("user_name")
        public String getName() {
            return name;
        }

        public int getCount() {
            return count;
        }

        public String getURL() {
            return "u";
        }

        public boolean isBig() {
            return count > 1_000 && hidden != null;
        }
    }

    /** A class as a job keeps it to itself. */
    static final class Fields {

        private final int count;

        Fields(int count) {
            this.count = count;
        }
    }

    record Point(int x, double y) {

        public double getDistance() {
            return Math.hypot(x, y);
        }
    }

    /** What Scala's compiler makes of a case class, as far as it matters here. */
    static class NamelessProduct implements scala.Product {

        private final Object first;
        private final Object second;

        NamelessProduct(Object first, Object second) {
            this.first = first;
            this.second = second;
        }

        @Override
        public int productArity() {
            return 2;
        }

        @Override
        public Object productElement(int n) {
            return n == 0 ? first : second;
        }

        @Override
        public boolean canEqual(Object other) {
            return other instanceof NamelessProduct;
        }
    }

    static final class CaseClass extends NamelessProduct {

        CaseClass(String user, List<Long> counts) {
            super(user, CollectionConverters.asScala(counts).toSeq());
        }

        @Override
        public String productElementName(int n) {
            return n == 0 ? "user" : "counts";
        }
    }
}
