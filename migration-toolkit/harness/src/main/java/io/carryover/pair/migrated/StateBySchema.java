package io.carryover.pair.migrated;

import io.carryover.migrated.checkpoint.StateReader;
import io.carryover.migrated.checkpoint.StatefulOperator;
import io.carryover.pair.json.PairJson;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * State as the state store's own schema shows it. Of a {@code transformWithState} with one variable it is that variable; of
 * one with several it is an object with the variables that the key has, a list state an array and a map state an object.
 */
final class StateBySchema implements MigratedState {

    @Override
    public List<String> rows(StateReader state) {
        List<StatefulOperator> operators = state.operators();
        if (operators.size() > 1) {
            throw new IllegalStateException("the migrated job has " + operators.size()
                    + " stateful operators: say with migratedStates(...) what is compared of them, or withoutState()");
        }
        return operators.stream().flatMap(operator -> rows(state, operator)).toList();
    }

    private static Stream<String> rows(StateReader state, StatefulOperator operator) {
        return operator.variables().isEmpty()
                ? states(state.rows()).collectAsList().stream().map(row -> PairJson.state(row.get(0), row.get(1)))
                : StateVariables.rows(state, operator.variables());
    }

    private static Dataset<Row> states(Dataset<Row> rows) {
        StructType value = (StructType) rows.schema().apply("value").dataType();
        Dataset<Row> states = value.getFieldIndex("groupState").isDefined()
                ? rows.where("value.groupState is not null").select("key", "value.groupState")
                : rows.select("key", "value");
        refuseOpaque((StructType) states.schema().apply(1).dataType());
        return states;
    }

    /** What Kryo or Java serialization has written says nothing to a schema. */
    private static void refuseOpaque(StructType state) {
        if (state.length() == 1 && state.apply(0).dataType().equals(DataTypes.BinaryType)) {
            throw new IllegalStateException("the migrated job's state is binary, as Encoders.kryo makes it: name the"
                    + " encoders with migratedState(key, state, mapping), or compare withoutState()");
        }
    }
}
