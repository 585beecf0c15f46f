package io.carryover.migrated.compare;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.length;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.to_json;
import static org.apache.spark.sql.functions.trim;

import io.carryover.migrated.records.RecordEncoder;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** The rows of one side as JSON, whatever they were written as. */
final class JsonRows {

    /** Spark's own format of a time drops what is below a millisecond. */
    private static final Map<String, String> EXACT = Map.of(
            "timestampFormat", "yyyy-MM-dd'T'HH:mm:ss.SSSSSSXXX",
            "timestampNTZFormat", "yyyy-MM-dd'T'HH:mm:ss.SSSSSS",
            "timeZone", "UTC",
            "ignoreNullFields", "true");

    private JsonRows() {}

    static Dataset<JsonRow> of(SparkSession spark, WrittenRows written) {
        Dataset<Row> rows = written.read(spark);
        return rows.select(
                        value(written, rows).as("value"),
                        partitions(written).as("partitions"),
                        written.batches().column().as("batch"))
                .where(length(trim(col("value"))).gt(0))
                .as(RecordEncoder.of(JsonRow.class));
    }

    private static Column value(WrittenRows written, Dataset<Row> rows) {
        return written.format() == Format.JSON_LINES
                ? col("value")
                : columns(written.batches().without(Arrays.asList(rows.columns())));
    }

    private static Column partitions(WrittenRows written) {
        return written.format() == Format.PARQUET || written.partitions().isEmpty()
                ? lit(null).cast("string")
                : columns(written.partitions());
    }

    private static Column columns(List<String> names) {
        return json(struct(names.stream().map(JsonRows::column).toArray(Column[]::new)));
    }

    /** An object with the fields that are not null. */
    static Column json(Column struct) {
        return to_json(struct, EXACT);
    }

    static Column column(String name) {
        return col("`" + name.replace("`", "``") + "`");
    }
}
