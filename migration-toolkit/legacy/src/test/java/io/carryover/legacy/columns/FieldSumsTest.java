package io.carryover.legacy.columns;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;
import scala.jdk.javaapi.CollectionConverters;

class FieldSumsTest {

    private static final DataType STATE = StructType.fromDDL(
            "name STRING, count BIGINT, total STRUCT<amount: DECIMAL(38,18), rate: DOUBLE>, seen ARRAY<INT>,"
                    + " byDay MAP<STRING, FLOAT>");

    @Test
    void sumsUpNumbersWhereverTheyAre() {
        FieldSums sums = sumsOf(state(3, "1.50", 0.1, List.of(1, 2), Map.of("mo", 0.5f)));
        sums.add(state(4, "2.25", 0.2, Arrays.asList(3, null), Map.of()));

        assertThat(sums.sums())
                .isEqualTo(Map.of(
                        "count",
                        "7",
                        "total.amount",
                        "3.75",
                        "total.rate",
                        "0.3",
                        "seen.element",
                        "6",
                        "byDay.value",
                        "0.5"));
    }

    @Test
    void countsNullAsNothing() {
        FieldSums sums = sumsOf(RowFactory.create("a", null, null, null, null));
        sums.add(null);

        assertThat(sums.sums())
                .isEqualTo(Map.of(
                        "count", "0", "total.amount", "0", "total.rate", "0", "seen.element", "0", "byDay.value", "0"));
    }

    @Test
    void isExactBeyondALong() {
        FieldSums sums = new FieldSums("state", DataTypes.LongType);
        for (int i = 0; i < 4; i++) {
            sums.add(Long.MAX_VALUE);
        }

        assertThat(sums.sums()).isEqualTo(Map.of("state", "36893488147419103228"));
    }

    @Test
    void isExactBelowZero() {
        FieldSums sums = new FieldSums("state", DataTypes.LongType);
        sums.add(Long.MIN_VALUE);
        sums.add(Long.MIN_VALUE);
        sums.add(1L);

        assertThat(sums.sums()).isEqualTo(Map.of("state", "-18446744073709551615"));
    }

    @Test
    void hasNoSumOfWhatIsNoNumber() {
        FieldSums sums = sumsOf(state(1, "1", Double.NaN, List.of(), Map.of()));
        sums.add(state(1, "1", 1.0, List.of(), Map.of()));

        assertThat(sums.sums()).doesNotContainKey("total.rate").containsEntry("count", "2");
    }

    @Test
    void addsWhatOthersHaveSummedUp() {
        FieldSums sums = sumsOf(state(3, "1.50", 0.1, List.of(1, 2), Map.of("mo", 0.5f)));
        sums.addAll(sumsOf(state(4, "2.25", 0.2, List.of(3), Map.of())));

        assertThat(sums.sums())
                .isEqualTo(Map.of(
                        "count",
                        "7",
                        "total.amount",
                        "3.75",
                        "total.rate",
                        "0.3",
                        "seen.element",
                        "6",
                        "byDay.value",
                        "0.5"));
    }

    private static FieldSums sumsOf(Row state) {
        FieldSums sums = new FieldSums("state", STATE);
        sums.add(state);
        return sums;
    }

    private static Row state(long count, String amount, double rate, List<Integer> seen, Map<String, Float> byDay) {
        return RowFactory.create(
                "a",
                count,
                RowFactory.create(new BigDecimal(amount), rate),
                CollectionConverters.asScala(seen),
                CollectionConverters.asScala(byDay));
    }
}
