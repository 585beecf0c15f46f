package io.carryover.migrated.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class OrderedMapsTest {

    @AutoClose
    private static final SparkSession SPARK = SparkSession.builder()
            .master("local[1]")
            .config("spark.ui.enabled", false)
            .config("spark.driver.bindAddress", "127.0.0.1")
            .getOrCreate();

    @Test
    void twoOrdersOfOneMapAreOne() {
        assertThat(texts("map('f', 6, 'b', 2, 'd', 4, 'a', 1, 'e', 5, 'c', 3)"))
                .isEqualTo(texts("map('a', 1, 'b', 2, 'c', 3, 'd', 4, 'e', 5, 'f', 6)"))
                .containsExactly("{\"state\":{\"a\":1,\"b\":2,\"c\":3,\"d\":4,\"e\":5,\"f\":6}}");
    }

    @Test
    void findsMapsInStructsArraysAndMaps() {
        assertThat(texts("named_struct('n', 1, 'all', array(map('y', map(2, 'b', 1, 'a'), 'x', map(4, 'd', 3, 'c'))))"))
                .containsExactly("{\"state\":{\"n\":1,\"all\":[{\"x\":{\"3\":\"c\",\"4\":\"d\"},"
                        + "\"y\":{\"1\":\"a\",\"2\":\"b\"}}]}}");
    }

    @Test
    void whatIsNullStaysNull() {
        assertThat(texts("named_struct('map', cast(null as map<string, int>), 'in', map('b', null, 'a', 1))"))
                .containsExactly("{\"state\":{\"in\":{\"a\":1,\"b\":null}}}");
        assertThat(texts("cast(null as struct<map: map<string, int>>)")).containsExactly("{}");
    }

    private static List<String> texts(String state) {
        Dataset<Row> rows = SPARK.sql("select " + state + " as state");
        return rows.select(functions.to_json(functions.struct(OrderedMaps.in(
                                functions.col("state"),
                                rows.schema().apply("state").dataType())
                        .as("state"))))
                .as(Encoders.STRING())
                .collectAsList();
    }
}
