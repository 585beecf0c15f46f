package io.carryover.migrated.inspect;

import io.carryover.migrated.inspect.OperatorInspection.StoreInspection;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;

/** Reads all state of a query through Spark's state data source, as of the last committed batch. */
record OperatorReader(SparkSession spark, String checkpoint) {

    private static final String VARIABLES =
            "from_json(operatorProperties, 'stateVariables array<struct<stateName: string, stateVariableType: string>>')"
                    + ".stateVariables";
    private static final String TIMERS = "TimerState";

    List<OperatorInspection> operators() {
        spark.streams(); // makes the endpoint that state stores report to; without it they cannot be loaded
        Map<Long, List<Row>> stores = spark
                .read()
                .format("state-metadata")
                .load(checkpoint)
                .selectExpr(
                        "operatorId",
                        "operatorName",
                        "stateStoreName",
                        "numPartitions",
                        "inline_outer(" + VARIABLES + ")")
                .distinct()
                .collectAsList()
                .stream()
                .collect(Collectors.groupingBy(row -> row.getLong(0), TreeMap::new, Collectors.toList()));
        return stores.values().stream().map(this::operator).toList();
    }

    private OperatorInspection operator(List<Row> stores) {
        Row first = stores.get(0);
        List<StoreInspection> read = new ArrayList<>();
        for (Row store : stores) {
            read.add(store.isNullAt(4) ? store(store) : variable(store));
        }
        return new OperatorInspection(first.getLong(0), first.getString(1), first.getInt(3), read);
    }

    private StoreInspection store(Row store) {
        Dataset<Row> rows = load(store.getLong(0), Map.of("storeName", store.getString(2)));
        String rowsThatCount = hasField(rows, "groupState") ? "value.groupState is not null" : "true";
        String timeouts = hasField(rows, "timeoutTimestamp") ? "value.timeoutTimestamp >= 0" : "false";
        return inspection(store.getString(2), "store", rows, rowsThatCount, timeouts);
    }

    private StoreInspection variable(Row store) {
        boolean isTimers = TIMERS.equals(store.getString(5));
        Map<String, String> which =
                isTimers ? Map.of("readRegisteredTimers", "true") : Map.of("stateVarName", store.getString(4));
        Dataset<Row> rows = load(store.getLong(0), which);
        String name = isTimers ? "timers" : store.getString(4);
        return inspection(name, isTimers ? "timers" : store.getString(5), rows, "true", isTimers ? "true" : "false");
    }

    private static StoreInspection inspection(
            String name, String kind, Dataset<Row> rows, String rowsThatCount, String timeouts) {
        Row counts = rows.selectExpr("count_if(" + rowsThatCount + ")", "count_if(" + timeouts + ")")
                .first();
        String schema = rows.drop("partition_id").schema().toDDL();
        return new StoreInspection(name, kind, schema, counts.getLong(0), counts.getLong(1));
    }

    private static boolean hasField(Dataset<Row> rows, String field) {
        return rows.schema().getFieldIndex("value").isDefined()
                && rows.schema().apply("value").dataType() instanceof StructType value
                && value.getFieldIndex(field).isDefined();
    }

    private Dataset<Row> load(long operator, Map<String, String> which) {
        return spark.read()
                .format("statestore")
                .option("operatorId", operator)
                .options(which)
                .load(checkpoint);
    }
}
