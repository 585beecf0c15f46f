package io.carryover.migrated.verify;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.to_json;
import static org.apache.spark.sql.functions.unix_millis;
import static org.apache.spark.sql.functions.when;

import io.carryover.migrated.verify.StateProof.DifferingKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * A carried stream beside the state that a query keeps as of the end of its first batch, key by key: two states are equal if
 * all their fields are.
 *
 * @param carried rows of the export
 */
record StateComparison(Pairing pair, Dataset<Row> carried, FirstBatch first, VerifyRequest request) {

    private static final String EQUAL = "equal";
    private static final String CHANGED = "changed";
    private static final String TIMED_OUT = "timedOut";
    private static final String MISSING = "missing";
    private static final String ADDED = "added";

    /** Spark's own format of a time drops what is below a millisecond. */
    private static final Map<String, String> EXACT = Map.of(
            "timestampFormat", "yyyy-MM-dd'T'HH:mm:ss.SSSSSSXXX",
            "timestampNTZFormat", "yyyy-MM-dd'T'HH:mm:ss.SSSSSS");

    StateProof proof() {
        Dataset<Row> judged = judged().cache();
        try {
            Map<String, Long> keys = judged.groupBy("fate").agg(count(lit(1))).collectAsList().stream()
                    .collect(Collectors.toMap(row -> row.getString(0), row -> row.getLong(1)));
            return new StateProof(
                    pair.carried().name(),
                    pair.kept().name(),
                    pair.by(),
                    pair.carried().rows(),
                    keys.getOrDefault(EQUAL, 0L),
                    keys.getOrDefault(CHANGED, 0L),
                    keys.getOrDefault(TIMED_OUT, 0L),
                    keys.getOrDefault(MISSING, 0L),
                    keys.getOrDefault(ADDED, 0L),
                    (request.records() == null ? first.records() : request.records()) * request.keysPerRecord(),
                    request.mayRemoveKeys(),
                    FieldTotals.of(fitted(), pair.kept().rows()),
                    examples(judged));
        } finally {
            judged.unpersist();
        }
    }

    private Dataset<Row> judged() {
        Dataset<Row> here =
                asText(fitted(), "carried", unix_millis(col("lastUpdated")).as("carriedUpdatedMs"));
        Dataset<Row> there = asText(pair.kept().rows(), "kept");
        return here.join(there, col("carriedKey").eqNullSafe(col("keptKey")), "full_outer")
                .withColumn("fate", fate());
    }

    /** Rows of the export in the types of the query, as it has read them itself. */
    private Dataset<Row> fitted() {
        StructType schema = pair.kept().rows().schema();
        StructType types = new StructType()
                .add(schema.apply("key"))
                .add(schema.apply("state"))
                .add("lastUpdated", DataTypes.TimestampType);
        Dataset<Row> rows = pair.carried().hasLastUpdated()
                ? carried
                : carried.withColumn("lastUpdated", lit(null).cast("timestamp"));
        return rows.to(types.asNullable()); // a file can hold null anywhere
    }

    /** There are types that cannot be compared as they are, such as maps. */
    private static Dataset<Row> asText(Dataset<Row> rows, String side, Column... more) {
        DataType state = rows.schema().apply("state").dataType();
        List<Column> columns = new ArrayList<>(List.of(
                to_json(struct(col("key")), EXACT).as(side + "Key"),
                to_json(struct(OrderedMaps.in(col("state"), state).as("state")), EXACT)
                        .as(side + "State")));
        columns.addAll(List.of(more));
        return rows.select(columns.toArray(Column[]::new));
    }

    private Column fate() {
        return when(col("carriedKey").isNull(), ADDED)
                .when(col("keptKey").isNull(), when(wasDue(), TIMED_OUT).otherwise(MISSING))
                .when(col("carriedState").eqNullSafe(col("keptState")), EQUAL)
                .otherwise(CHANGED);
    }

    private Column wasDue() {
        return request.timeoutMs() == null
                ? lit(false)
                : coalesce(col("carriedUpdatedMs").plus(request.timeoutMs()).leq(first.timeMs()), lit(false));
    }

    private List<DifferingKey> examples(Dataset<Row> judged) {
        return judged
                .where(col("fate").isin(CHANGED, MISSING, ADDED))
                .select(coalesce(col("carriedKey"), col("keptKey")).as("key"), col("carriedState"), col("keptState"))
                .orderBy("key")
                .limit(request.examples())
                .collectAsList()
                .stream()
                .map(row -> new DifferingKey(row.getString(0), row.getString(1), row.getString(2)))
                .toList();
    }
}
