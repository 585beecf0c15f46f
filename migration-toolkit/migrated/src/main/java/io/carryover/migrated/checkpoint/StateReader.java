package io.carryover.migrated.checkpoint;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoder;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.encoders.AgnosticEncoder;
import org.apache.spark.sql.types.StructType;
import scala.Tuple2;
import scala.Tuple3;

/**
 * Reads the state that a stopped query left in its checkpoint, from the files on disk and as of the last committed batch,
 * through Spark's state data source. Run on Spark 4.1.
 *
 * @param spark a session
 * @param checkpoint the query's checkpoint folder
 */
public record StateReader(SparkSession spark, String checkpoint) {

    private static final long NO_TIMEOUT = -1;
    private static final String TIMERS = "TimerState";
    private static final String VARIABLES =
            "from_json(operatorProperties, 'stateVariables array<struct<stateName: string, stateVariableType: string>>')"
                    + ".stateVariables";

    /** The operators of the query that keep state. */
    public List<StatefulOperator> operators() {
        spark.streams();
        Map<Long, List<Row>> stores = spark
                .read()
                .format("state-metadata")
                .load(checkpoint)
                .selectExpr("operatorId", "operatorName", "inline_outer(" + VARIABLES + ")")
                .distinct()
                .collectAsList()
                .stream()
                .collect(Collectors.groupingBy(row -> row.getLong(0), TreeMap::new, Collectors.toList()));
        return stores.values().stream().map(StateReader::operator).toList();
    }

    /** The rows of the only stateful operator as Spark has them: {@code key}, {@code value}, {@code partition_id}. */
    public Dataset<Row> rows() {
        return load(Map.of());
    }

    /**
     * The rows of a state variable: {@code key}, and {@code value} of a value state, {@code list_element} of a list state,
     * {@code user_map_key} and {@code user_map_value} of a map state.
     */
    public Dataset<Row> rows(StateVariable variable) {
        return load(Map.of("stateVarName", variable.name()));
    }

    /** The state of a {@code mapGroupsWithState} or {@code flatMapGroupsWithState}. */
    public <K, S> List<GroupStateEntry<K, S>> groupState(Encoder<K> key, Encoder<S> state) {
        Dataset<Row> rows = rows();
        return rows
                .where("value.groupState is not null")
                .selectExpr(
                        column("key", key) + " as _1",
                        column("value.groupState", state) + " as _2",
                        timeoutOf(rows) + " as _3")
                .as(Encoders.tuple(key, state, Encoders.LONG()))
                .collectAsList()
                .stream()
                .map(StateReader::entry)
                .toList();
    }

    /** A value state of a {@code transformWithState}, by key. */
    public <K, S> Map<K, S> valueState(String name, Encoder<K> key, Encoder<S> state) {
        return load(Map.of("stateVarName", name))
                .selectExpr(column("key", key) + " as _1", column("value", state) + " as _2")
                .as(Encoders.tuple(key, state))
                .collectAsList()
                .stream()
                .collect(Collectors.toMap(Tuple2::_1, Tuple2::_2));
    }

    /** The timers of a {@code transformWithState} by key, in milliseconds since 1970. */
    public <K> Map<K, List<Long>> timers(Encoder<K> key) {
        return load(Map.of("readRegisteredTimers", "true"))
                .selectExpr(column("key", key) + " as _1", "expiration_timestamp_ms as _2")
                .as(Encoders.tuple(key, Encoders.LONG()))
                .collectAsList()
                .stream()
                .collect(Collectors.groupingBy(Tuple2::_1, Collectors.mapping(Tuple2::_2, Collectors.toList())));
    }

    /** What is no struct by itself, Spark stores in one with a single column. */
    private static String column(String stored, Encoder<?> type) {
        return ((AgnosticEncoder<?>) type).isStruct() ? stored : stored + ".value";
    }

    private static StatefulOperator operator(List<Row> variables) {
        return new StatefulOperator(
                variables.get(0).getString(1),
                variables.stream()
                        .filter(row -> row.getString(2) != null && !TIMERS.equals(row.getString(3)))
                        .map(row -> new StateVariable(row.getString(2), row.getString(3)))
                        .sorted(Comparator.comparing(StateVariable::name))
                        .toList());
    }

    /** A query that uses no timeouts does not store the column. */
    private static String timeoutOf(Dataset<Row> rows) {
        StructType value = (StructType) rows.schema().apply("value").dataType();
        return value.getFieldIndex("timeoutTimestamp").isDefined() ? "value.timeoutTimestamp" : NO_TIMEOUT + "L";
    }

    private static <K, S> GroupStateEntry<K, S> entry(Tuple3<K, S, Long> row) {
        OptionalLong timeout = row._3() == NO_TIMEOUT ? OptionalLong.empty() : OptionalLong.of(row._3());
        return new GroupStateEntry<>(row._1(), row._2(), timeout);
    }

    private Dataset<Row> load(Map<String, String> options) {
        spark.streams(); // makes the endpoint that state stores report to; without it they cannot be loaded
        return spark.read().format("statestore").options(options).load(checkpoint);
    }
}
