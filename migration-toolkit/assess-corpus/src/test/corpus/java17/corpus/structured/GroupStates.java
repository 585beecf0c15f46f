package corpus.structured;

import java.util.Iterator;
import org.apache.spark.api.java.function.FlatMapGroupsWithStateFunction;
import org.apache.spark.api.java.function.MapGroupsWithStateFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.KeyValueGroupedDataset;
import org.apache.spark.sql.streaming.GroupState;
import org.apache.spark.sql.streaming.GroupStateTimeout;
import org.apache.spark.sql.streaming.OutputMode;

/** Trap: Structured Streaming. Its state has update, remove and get, too. Nothing here is a finding. */
public class GroupStates {

    static Dataset<String> counts(KeyValueGroupedDataset<String, String> events) {
        MapGroupsWithStateFunction<String, String, Long, String> count = GroupStates::count;
        return events.mapGroupsWithState(
                count, Encoders.LONG(), Encoders.STRING(), GroupStateTimeout.ProcessingTimeTimeout());
    }

    static Dataset<String> ended(KeyValueGroupedDataset<String, String> events) {
        FlatMapGroupsWithStateFunction<String, String, Long, String> end = (key, values, state) -> {
            state.remove();
            state.update(System.currentTimeMillis());
            return values;
        };
        return events.flatMapGroupsWithState(
                end, OutputMode.Update(), Encoders.LONG(), Encoders.STRING(), GroupStateTimeout.NoTimeout());
    }

    private static String count(String key, Iterator<String> values, GroupState<Long> state) {
        long count = state.exists() ? state.get() : 0;
        while (values.hasNext()) {
            values.next();
            count++;
        }
        state.update(count);
        return key + count;
    }
}
