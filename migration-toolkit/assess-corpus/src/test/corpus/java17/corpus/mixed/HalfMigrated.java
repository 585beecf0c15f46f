package corpus.mixed;

import org.apache.spark.api.java.Optional;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.streaming.GroupState;
import org.apache.spark.streaming.State;
import org.apache.spark.streaming.StateSpec;
import org.apache.spark.streaming.api.java.JavaPairDStream;
import org.apache.spark.sql.streaming.GroupStateTimeout;
import org.apache.spark.api.java.function.MapGroupsWithStateFunction;

/** Both engines in one class, and one rule for both: only the legacy side counts. */
public class HalfMigrated {

    static void old(JavaPairDStream<String, Long> amounts) {
        amounts.mapWithState(StateSpec.function(HalfMigrated::track)).print(); // expect: mapWithState, output
    }

    static Dataset<Long> migrated(Dataset<Long> amounts) {
        return amounts.groupByKey((MapFunction<Long, String>) String::valueOf, Encoders.STRING())
                .mapGroupsWithState(
                        (MapGroupsWithStateFunction<String, Long, Long, Long>) (key, values, state) -> step(values.next(), state),
                        Encoders.LONG(),
                        Encoders.LONG(),
                        GroupStateTimeout.NoTimeout());
    }

    private static Long track(String key, Optional<Long> amount, State<Long> state) {
        state.update(amount.or(0L));
        return amount.or(0L);
    }

    private static Long step(Long amount, GroupState<Long> state) {
        state.update(amount);
        return amount;
    }
}
