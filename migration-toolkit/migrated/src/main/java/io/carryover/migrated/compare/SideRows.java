package io.carryover.migrated.compare;

import static org.apache.spark.sql.functions.bit_or;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.rank;
import static org.apache.spark.sql.functions.xxhash64;

import io.carryover.migrated.records.RecordEncoder;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Observation;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.expressions.Window;

/**
 * The rows of one side in comparable form.
 *
 * @param reader reads them one by one
 * @param typed reads them by Spark's own means, if they are such
 */
record SideRows(SparkSession spark, WrittenRows written, RowReader reader, Optional<TypedRows> typed) {

    /** The first and last position of all rows; empty if none has any. */
    Optional<Covered> covered() {
        Row found = typed.map(types -> byType(types, UnaryOperator.identity()))
                .orElseGet(this::positions)
                .agg(min("position"), max("position"), bit_or(col("marks")))
                .head();
        return found.isNullAt(0)
                ? Optional.empty()
                : Optional.of(new Covered(found.getLong(0), found.getLong(1), found.getLong(2)));
    }

    /**
     * What is compared of them: the columns of {@link ComparableRow}, and hashes.
     *
     * @param chosen takes rows with {@code key1} and leaves those that are wanted; heeded where it helps
     */
    Dataset<Row> in(Range range, View view, Observation observed, UnaryOperator<Dataset<Row>> chosen) {
        Dataset<Row> all = typed.map(types -> byType(types, chosen)).orElseGet(this::oneByOne);
        Dataset<Row> cut = all.observe(
                        observed,
                        count(lit(1)).as("rows"),
                        count_if(range.isBefore()).as("before"),
                        count_if(range.isAfter()).as("after"),
                        bit_or(col("marks")).as("marks"))
                .where(range.holds());
        return view == View.LATEST ? newest(cut) : cut;
    }

    private Dataset<Row> byType(TypedRows types, UnaryOperator<Dataset<Row>> chosen) {
        return types.comparable(written.read(spark), written.batches().column(), chosen);
    }

    private Dataset<Row> oneByOne() {
        return hashed(JsonRows.of(spark, written)
                .map((MapFunction<JsonRow, ComparableRow>) reader::read, RecordEncoder.of(ComparableRow.class)));
    }

    private Dataset<Row> positions() {
        return JsonRows.of(spark, written)
                .map((MapFunction<JsonRow, ComparableRow>) reader::readPosition, RecordEncoder.of(ComparableRow.class))
                .toDF();
    }

    /** Declared rows, as {@link SidedRow}. */
    static Dataset<Row> declared(SparkSession spark, List<ComparableRow> rows, Origin origin) {
        return sided(hashed(spark.createDataset(rows, RecordEncoder.of(ComparableRow.class))), origin);
    }

    /** Sixteen bytes stand for a key: of ten million, two are taken for one with a probability of 10^-25. */
    private static Dataset<Row> hashed(Dataset<ComparableRow> rows) {
        return rows.withColumn("key1", xxhash64(lit(1), col("key"))).withColumn("key2", xxhash64(lit(2), col("key")));
    }

    private static Dataset<Row> newest(Dataset<Row> rows) {
        Column place = rank().over(Window.partitionBy("key1", "key2")
                .orderBy(col("position").desc_nulls_last()));
        return rows.withColumn("place", place).where(col("place").equalTo(1));
    }

    /** As {@link SidedRow}. */
    static Dataset<Row> sided(Dataset<Row> rows, Origin origin) {
        return rows.select(
                col("key1"),
                col("key2"),
                lit(origin.ordinal()).as("origin"),
                col("exact"),
                col("first"),
                col("tolerant"));
    }
}
