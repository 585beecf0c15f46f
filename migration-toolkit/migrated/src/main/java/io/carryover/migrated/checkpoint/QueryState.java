package io.carryover.migrated.checkpoint;

import static org.apache.spark.sql.functions.expr;

import io.carryover.migrated.checkpoint.StoredOperator.Variable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.BinaryType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.MapType;
import org.apache.spark.sql.types.StructType;

/**
 * The state of a stopped query as of a batch, through Spark's state data source, which reads and never writes. Run on Spark
 * 4.1.
 *
 * @param timeoutMs how long behind a key's last event, in processing time, the query sets the key's timeout or timer,
 *     milliseconds; null if that is not known
 */
public record QueryState(SparkSession spark, String checkpoint, long batch, Long timeoutMs) {

    private static final String VARIABLES =
            "from_json(operatorProperties, 'stateVariables array<struct<stateName: string,"
                    + " stateVariableType: string, ttlEnabled: boolean>>').stateVariables";

    /**
     * All of it, in the order of operators and names of variables.
     *
     * @throws RefusedQueryException if an operator or a variable keeps what another job cannot take; it names it
     */
    public List<KeptState> all() {
        List<StoredOperator> operators = operators();
        if (operators.isEmpty()) {
            throw refusal("the query keeps no state: start the legacy job from its offsets alone");
        }
        List<KeptState> all = new ArrayList<>();
        for (StoredOperator operator : operators) {
            String suffix = operators.size() == 1 ? "" : "-" + operator.id();
            if (operator.isGroupState()) {
                all.add(new KeptState("groupState" + suffix, operator.name(), groupState(operator)));
            } else if (operator.isTransformWithState()) {
                operator.variables()
                        .forEach(variable -> all.add(new KeptState(
                                variable.name() + suffix, "transformWithState", variable(operator, variable))));
            } else {
                throw refusal("the state of " + operator.name()
                        + ", a built-in operator, is Spark's own and fits no other job: only group state and"
                        + " transformWithState can be carried back");
            }
        }
        return all;
    }

    private List<StoredOperator> operators() {
        spark.streams(); // makes the endpoint that state stores report to; without it they cannot be loaded
        Map<Long, List<Row>> byId = spark
                .read()
                .format("state-metadata")
                .load(checkpoint)
                .selectExpr("operatorId", "operatorName", "inline_outer(" + VARIABLES + ")")
                .distinct()
                .collectAsList()
                .stream()
                .collect(Collectors.groupingBy(row -> row.getLong(0), TreeMap::new, Collectors.toList()));
        return byId.entrySet().stream()
                .map(operator -> operator(operator.getKey(), operator.getValue()))
                .toList();
    }

    private static StoredOperator operator(long id, List<Row> variables) {
        return new StoredOperator(
                id,
                variables.get(0).getString(1),
                variables.stream()
                        .filter(row ->
                                row.getString(2) != null && !row.getString(3).equals("TimerState"))
                        .map(row -> new Variable(row.getString(2), row.getString(3), Boolean.TRUE.equals(row.get(4))))
                        .sorted(Comparator.comparing(Variable::name))
                        .toList());
    }

    private Dataset<Row> groupState(StoredOperator operator) {
        Dataset<Row> rows = load(operator, Map.of());
        StructType value = (StructType) typeOf(rows, "value");
        if (!List.of(value.fieldNames()).contains("groupState")) {
            throw refusal("operator " + operator.id() + " keeps its state in an old form"
                    + " (spark.sql.streaming.flatMapGroupsWithState.stateFormatVersion=1),"
                    + " which cannot be carried back");
        }
        DataType state = value.apply("groupState").dataType();
        Dataset<Row> kept = rows.where("value.groupState is not null");
        return isDated(state)
                ? select(
                        kept, "value.groupState.value", Optional.of("timestamp_millis(value.groupState.lastUpdatedMs)"))
                : select(kept, Unwrapped.of("value.groupState", state), byTimeout(value));
    }

    /** State that tells when its key had its last event; see {@code io.carryover.migrated.restore.Dated}. */
    private static boolean isDated(DataType state) {
        return state instanceof StructType struct
                && List.of(struct.fieldNames()).equals(List.of("value", "lastUpdatedMs"));
    }

    private Optional<String> byTimeout(StructType value) {
        boolean hasTimeouts = List.of(value.fieldNames()).contains("timeoutTimestamp");
        return Optional.ofNullable(timeoutMs)
                .filter(given -> hasTimeouts)
                .map(given -> "timestamp_millis(nullif(value.timeoutTimestamp, -1L) - " + given + "L)");
    }

    private Dataset<Row> variable(StoredOperator operator, Variable variable) {
        if (variable.expires()) {
            throw refusal("variable " + variable.name()
                    + " expires by itself (TTL), which no legacy API does: it cannot be carried back");
        }
        Dataset<Row> rows = load(operator, Map.of("stateVarName", variable.name(), "flattenCollectionTypes", "false"));
        Dataset<Row> kept = select(rows, stateOf(rows, variable), Optional.empty());
        return timeoutMs == null ? kept : withTimers(operator, kept);
    }

    private String stateOf(Dataset<Row> rows, Variable variable) {
        return switch (variable.kind()) {
            case "ValueState" -> Unwrapped.of("value", typeOf(rows, "value"));
            case "ListState" -> listOf(((ArrayType) typeOf(rows, "list_value")).elementType());
            case "MapState" -> mapOf((MapType) typeOf(rows, "map_value"));
            default ->
                throw refusal("variable " + variable.name() + " is a " + variable.kind() + ", which is not known");
        };
    }

    private static String listOf(DataType element) {
        return Unwrapped.isWrapped(element) ? "transform(list_value, e -> e.value)" : "list_value";
    }

    private static String mapOf(MapType map) {
        return "map_from_entries(transform(map_entries(map_value), e -> struct(" + Unwrapped.of("e.key", map.keyType())
                + ", " + Unwrapped.of("e.value", map.valueType()) + ")))";
    }

    /** The last event of a key is one timeout before its last timer. */
    private Dataset<Row> withTimers(StoredOperator operator, Dataset<Row> kept) {
        Dataset<Row> timers = load(operator, Map.of("readRegisteredTimers", "true"));
        Dataset<Row> last = timers.selectExpr(
                        Unwrapped.of("key", typeOf(timers, "key")) + " as timedKey", "expiration_timestamp_ms")
                .groupBy("timedKey")
                .agg(expr("max(expiration_timestamp_ms) as lastMs"));
        return kept.join(last, expr("key <=> timedKey"), "left")
                .selectExpr("key", "state", "timestamp_millis(lastMs - " + timeoutMs + "L) as lastUpdated");
    }

    /**
     * @param lastUpdated empty if that is not known
     */
    private Dataset<Row> select(Dataset<Row> rows, String state, Optional<String> lastUpdated) {
        List<String> columns = new ArrayList<>();
        columns.add(Unwrapped.of("key", typeOf(rows, "key")) + " as key");
        columns.add(state + " as state");
        lastUpdated.ifPresent(time -> columns.add(time + " as lastUpdated"));
        Dataset<Row> kept = rows.selectExpr(columns.toArray(String[]::new));
        for (String column : List.of("key", "state")) {
            if (typeOf(kept, column) instanceof BinaryType) {
                throw refusal("a " + column
                        + " is a serialized object (Encoders.kryo or javaSerialization), which no other job can read:"
                        + " it cannot be carried back");
            }
        }
        return kept;
    }

    private static DataType typeOf(Dataset<Row> rows, String column) {
        return rows.schema().apply(column).dataType();
    }

    private Dataset<Row> load(StoredOperator operator, Map<String, String> options) {
        Map<String, String> all = new LinkedHashMap<>(options);
        all.put("operatorId", String.valueOf(operator.id()));
        if (!options.containsKey("readRegisteredTimers")) {
            all.put("batchId", String.valueOf(batch));
        }
        return spark.read().format("statestore").options(all).load(checkpoint);
    }

    private RefusedQueryException refusal(String problem) {
        return new RefusedQueryException(checkpoint + ": " + problem);
    }
}
