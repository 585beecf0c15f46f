package io.carryover.legacy.columns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.junit.jupiter.api.Test;
import scala.Option;
import scala.Tuple2;
import scala.Tuple3;
import scala.jdk.javaapi.CollectionConverters;

class TypedColumnsTest {

    @Test
    void aBeanHasItsPropertiesByName() {
        TypedColumns columns = TypedColumns.UNSEEN.seeing("anna", new Counter("x", 3));

        assertThat(columns.isOpen()).isFalse();
        assertThat(columns.schema(false).simpleString())
                .isEqualTo("struct<key:string,state:struct<count:bigint,label:string,on:boolean>>");
        assertThat(columns.row("anna", new Counter("x", 3)))
                .isEqualTo(RowFactory.create("anna", RowFactory.create(3L, "x", true)));
    }

    @Test
    void aRecordHasItsComponentsInOrder() {
        Basket basket = new Basket(
                List.of(new Item("pen", new BigDecimal("1.5"))),
                Map.of("a", 1),
                Optional.of(7),
                Colour.RED,
                Instant.EPOCH,
                new int[] {1, 2});
        TypedColumns columns = TypedColumns.UNSEEN.seeing(1L, basket);

        assertThat(columns.schema(true).simpleString())
                .isEqualTo("struct<key:bigint,state:struct<items:array<struct<name:string,price:decimal(38,18)>>,"
                        + "byDay:map<string,int>,size:int,colour:string,since:timestamp,codes:array<int>>,"
                        + "lastUpdated:timestamp>");
        Row row = columns.row(1L, basket, OptionalLong.of(5));
        assertThat(row.getInstant(2)).isEqualTo(Instant.ofEpochMilli(5));
        assertThat(row.getStruct(1).getList(0))
                .isEqualTo(List.of(RowFactory.create("pen", new BigDecimal("1.500000000000000000"))));
        assertThat(row.getStruct(1).getJavaMap(1)).isEqualTo(Map.of("a", 1));
        assertThat(row.getStruct(1).get(2)).isEqualTo(7);
        assertThat(row.getStruct(1).get(3)).isEqualTo("RED");
    }

    @Test
    void whatIsMissingIsNull() {
        Basket nothing = new Basket(null, null, Optional.empty(), null, null, null);
        TypedColumns columns = TypedColumns.UNSEEN.seeing(1L, nothing);

        assertThat(columns.row(1L, nothing, OptionalLong.empty()))
                .isEqualTo(RowFactory.create(1L, RowFactory.create(null, null, null, null, null, null), null));
    }

    /** Their type arguments are erased: only the values tell. */
    @Test
    void tuplesGetTheirTypesFromAllOfTheirValues() {
        TypedColumns columns =
                TypedColumns.UNSEEN.seeing(new Tuple2<>("a", 1), new Tuple3<>(null, new ArrayList<>(), Option.empty()));
        assertThat(columns.isOpen()).isTrue();

        columns = columns.seeing(
                new Tuple2<>("b", 2),
                new Tuple3<>(2.5, new ArrayList<>(List.of(new Item("pen", BigDecimal.ONE))), Option.apply(3L)));

        assertThat(columns.isOpen()).isFalse();
        assertThat(columns.schema(false).simpleString())
                .isEqualTo("struct<key:struct<_1:string,_2:int>,state:struct<_1:double,"
                        + "_2:array<struct<name:string,price:decimal(38,18)>>,_3:bigint>>");
        assertThat(columns.row(new Tuple2<>("a", 1), new Tuple3<>(null, new ArrayList<>(), Option.empty()))
                        .getStruct(1)
                        .get(2))
                .isNull();
    }

    @Test
    void scalasOwnTuplesOfNumbersAreTuples() {
        Object specialized = new scala.Tuple2$mcIJ$sp(1, 2L);

        assertThat(TypedColumns.UNSEEN.seeing("k", specialized).schema(false).simpleString())
                .isEqualTo("struct<key:string,state:struct<_1:int,_2:bigint>>");
        assertThat(TypedColumns.UNSEEN.seeing("k", new Tuple2<>(3, 4L)).row("k", specialized))
                .isEqualTo(RowFactory.create("k", RowFactory.create(1, 2L)));
    }

    @Test
    void scalaCollectionsAreCollections() {
        Object list = CollectionConverters.asScala(List.of("a", "b")).toList();
        Object map = CollectionConverters.asScala(Map.of("a", Timestamp.from(Instant.EPOCH)));
        TypedColumns columns = TypedColumns.UNSEEN.seeing(list, map);

        assertThat(columns.schema(false).simpleString())
                .isEqualTo("struct<key:array<string>,state:map<string,timestamp>>");
        assertThat(columns.row(list, map).getList(0)).isEqualTo(List.of("a", "b"));
        assertThat(columns.row(list, map).getJavaMap(1)).isEqualTo(Map.of("a", Instant.EPOCH));
    }

    @Test
    void genericFieldsAreResolvedWhereTheyAreDeclared() {
        assertThat(TypedColumns.UNSEEN
                        .seeing("k", new Wrapper(new Pair<>(List.of(), LocalDate.EPOCH)))
                        .schema(false)
                        .simpleString())
                .isEqualTo("struct<key:string,state:struct<pair:struct<left:array<string>,right:date>>>");
    }

    @Test
    void whatSeveralTasksHaveSeenIsPutTogether() {
        TypedColumns some = TypedColumns.UNSEEN.seeing("a", new Tuple2<>(null, 1));
        TypedColumns others = TypedColumns.UNSEEN.seeing("b", new Tuple2<>("x", null));

        assertThat(some.and(others)).isEqualTo(others.and(some));
        assertThat(some.and(others).and(TypedColumns.UNSEEN).schema(false).simpleString())
                .isEqualTo("struct<key:string,state:struct<_1:string,_2:int>>");
    }

    @Test
    void travelsToTheExecutors() throws Exception {
        TypedColumns columns = TypedColumns.UNSEEN.seeing("anna", new Counter("x", 3));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new ObjectOutputStream(bytes).writeObject(columns);
        TypedColumns arrived =
                (TypedColumns) new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray())).readObject();

        assertThat(arrived.row("anna", new Counter("x", 3))).isEqualTo(columns.row("anna", new Counter("x", 3)));
    }

    @Test
    void refusesWhatHasNoColumns() {
        refuses(ZonedDateTime.now(), "state: a java.time.ZonedDateTime has no column type: give a mapper");
        refuses(new Object(), "state: a java.lang.Object has no columns");
        refuses(new Hidden(), "state: a io.carryover.legacy.columns.TypedColumnsTest$Hidden has no getters");
        refuses(
                new HalfHidden(),
                "state: a io.carryover.legacy.columns.TypedColumnsTest$HalfHidden has no getter for secret, which would be lost");
        refuses(
                new Node("a", null),
                "state.next: a io.carryover.legacy.columns.TypedColumnsTest$Node holds others of its class");
    }

    @Test
    void refusesSeveralClassesInOnePlace() {
        TypedColumns columns = TypedColumns.UNSEEN.seeing("a", new Tuple2<>(1, null));

        assertThatThrownBy(() -> columns.row("a", new Tuple2<>("text", null)))
                .isInstanceOf(CannotTypeException.class)
                .hasMessageContaining("state._1: is of INT in one place and of java.lang.String in another");
        assertThatThrownBy(() -> columns.and(TypedColumns.UNSEEN.seeing("a", new Tuple2<>(2.5, null))))
                .hasMessageContaining("state._1: is of INT in one place and of DOUBLE in another");
        assertThatThrownBy(() ->
                        TypedColumns.UNSEEN.seeing("a", new Counter("x", 1)).row("a", new LoudCounter()))
                .hasMessageContaining("Counter in one place and of")
                .hasMessageContaining("LoudCounter in another");
    }

    @Test
    void refusesWhatNoRowTells() {
        TypedColumns columns = TypedColumns.UNSEEN.seeing("a", new Tuple2<>(List.of(), 1));

        assertThatThrownBy(() -> columns.schema(false)).hasMessageContaining("state._1.element: no row tells its type");
    }

    @Test
    void refusesANumberThatWouldBeRounded() {
        TypedColumns columns = TypedColumns.UNSEEN.seeing("a", BigDecimal.ONE);

        assertThatThrownBy(() -> columns.row("a", new BigDecimal("1E-19")))
                .hasMessageContaining("state: 1E-19 does not fit decimal(38,18)");
        assertThatThrownBy(() -> columns.row("a", new BigDecimal("1E+20")))
                .hasMessageContaining("state: 1E+20 does not fit decimal(38,18)");
        assertThat(columns.row("a", new BigDecimal("1.5000000000000000000000")).getDecimal(1))
                .isEqualByComparingTo("1.5");
    }

    private static void refuses(Object state, String message) {
        assertThatThrownBy(() -> TypedColumns.UNSEEN.seeing("k", state))
                .isInstanceOf(CannotTypeException.class)
                .hasMessageStartingWith(message);
    }

    private enum Colour {
        RED
    }

    private record Item(String name, BigDecimal price) {}

    private record Basket(
            List<Item> items,
            Map<String, Integer> byDay,
            Optional<Integer> size,
            Colour colour,
            Instant since,
            int[] codes) {}

    private record Pair<L, R>(List<L> left, R right) {}

    private record Wrapper(Pair<String, LocalDate> pair) {}

    private record Node(String name, Node next) {}

    /** A bean. */
    public static class Counter {
        private final String label;
        private final long count;

        Counter(String label, long count) {
            this.label = label;
            this.count = count;
        }

        public String getLabel() {
            return label;
        }

        public long getCount() {
            return count;
        }

        public boolean isOn() {
            return count > 0;
        }
    }

    /** One with more than its class says. */
    public static final class LoudCounter extends Counter {
        LoudCounter() {
            super("loud", 1);
        }
    }

    /** No bean. */
    public static final class Hidden {
        private final int secret = Arrays.hashCode(new int[] {1});

        @Override
        public String toString() {
            return "" + secret;
        }
    }

    /** Half a bean. */
    public static final class HalfHidden {
        private final int secret = Arrays.hashCode(new int[] {1});
        private final int open = 2;

        public int getOpen() {
            return open;
        }

        @Override
        public String toString() {
            return "" + secret;
        }
    }
}
