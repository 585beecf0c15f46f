package io.carryover.migrated.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;
import scala.jdk.javaapi.CollectionConverters;

class FieldSumsTest {

    private static final StructType TYPE = StructType.fromDDL(
            "name string, total struct<amount: decimal(18,2), rate: double>, counts array<int>, none bigint");

    @Test
    void addsUpNumbersByPath() {
        FieldSums sums = new FieldSums()
                .add(state("0.10", 0.1, 1, 2), TYPE)
                .addAll(new FieldSums().add(state("0.20", 0.2, 3), TYPE))
                .add(null, TYPE);

        assertThat(sums.rows()).isEqualTo(3);
        assertThat(sums.sums(TYPE))
                .isEqualTo(Map.of("total.amount", "0.3", "total.rate", "0.3", "counts.element", "6", "none", "0"));
        assertThat(sums.values()).isEqualTo(Map.of("name", 2L));
    }

    @Test
    void hasNoSumOfAFieldThatHoldsNoNumber() {
        FieldSums sums = new FieldSums().add(state("1.00", Double.NaN), TYPE).add(state("1.00", 1.0), TYPE);

        assertThat(sums.sums(TYPE)).doesNotContainKey("total.rate").containsEntry("total.amount", "2");
    }

    @Test
    void callsANumberByTheNameOfItsColumn() {
        FieldSums sums = new FieldSums().add(2L, DataTypes.LongType).add(5L, DataTypes.LongType);

        assertThat(sums.sums(DataTypes.LongType)).isEqualTo(Map.of("state", "7"));
    }

    private static Row state(String amount, double rate, Integer... counts) {
        return RowFactory.create(
                "kim",
                RowFactory.create(new BigDecimal(amount), rate),
                CollectionConverters.asScala(java.util.List.of(counts)).toSeq(),
                null);
    }
}
