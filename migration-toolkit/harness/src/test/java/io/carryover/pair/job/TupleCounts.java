package io.carryover.pair.job;

import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.Optional;
import org.apache.spark.api.java.function.Function3;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.api.java.function.MapGroupsWithStateFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.streaming.GroupState;
import org.apache.spark.sql.streaming.GroupStateTimeout;
import org.apache.spark.streaming.State;
import org.apache.spark.streaming.StateSpec;
import org.apache.spark.streaming.api.java.JavaDStream;
import org.apache.spark.streaming.api.java.JavaPairDStream;
import scala.Tuple2;

/** Clicks by user and the page of the last one, in a tuple; legacy in two ways. */
public final class TupleCounts {

    private static final Function3<
                    String, Optional<String>, State<Tuple2<Integer, String>>, Tuple2<String, Tuple2<Integer, String>>>
            EACH_CLICK = TupleCounts::countOne;

    private TupleCounts() {}

    /** Emits everybody in every batch. */
    public static JavaPairDStream<String, Tuple2<Integer, String>> updateStateByKey(JavaDStream<Click> clicks) {
        return clicks.mapToPair(click -> new Tuple2<>(click.getUser(), click.getPage()))
                .updateStateByKey((List<String> pages, Optional<Tuple2<Integer, String>> state) ->
                        Optional.of(counted(pages.iterator(), state.orElse(new Tuple2<>(0, "")))));
    }

    /** Emits who clicked, once per click. */
    public static JavaDStream<Tuple2<String, Tuple2<Integer, String>>> mapWithState(JavaDStream<Click> clicks) {
        return clicks.mapToPair(click -> new Tuple2<>(click.getUser(), click.getPage()))
                .mapWithState(StateSpec.function(EACH_CLICK));
    }

    /** Emits who clicked, once per batch. */
    public static Dataset<Tuple2<String, Tuple2<Integer, String>>> groupState(Dataset<Click> clicks) {
        return clicks.groupByKey((MapFunction<Click, String>) Click::getUser, Encoders.STRING())
                .mapGroupsWithState(
                        (MapGroupsWithStateFunction<
                                        String,
                                        Click,
                                        Tuple2<Integer, String>,
                                        Tuple2<String, Tuple2<Integer, String>>>)
                                TupleCounts::count,
                        Encoders.tuple(Encoders.INT(), Encoders.STRING()),
                        Encoders.tuple(Encoders.STRING(), Encoders.tuple(Encoders.INT(), Encoders.STRING())),
                        GroupStateTimeout.NoTimeout());
    }

    private static Tuple2<String, Tuple2<Integer, String>> countOne(
            String user, Optional<String> page, State<Tuple2<Integer, String>> state) {
        Tuple2<Integer, String> before = state.exists() ? state.get() : new Tuple2<>(0, "");
        Tuple2<Integer, String> now = new Tuple2<>(before._1() + 1, page.get());
        state.update(now);
        return new Tuple2<>(user, now);
    }

    private static Tuple2<String, Tuple2<Integer, String>> count(
            String user, Iterator<Click> clicks, GroupState<Tuple2<Integer, String>> state) {
        Tuple2<Integer, String> now = state.exists() ? state.get() : new Tuple2<>(0, "");
        while (clicks.hasNext()) {
            now = new Tuple2<>(now._1() + 1, clicks.next().getPage());
        }
        state.update(now);
        return new Tuple2<>(user, now);
    }

    private static Tuple2<Integer, String> counted(Iterator<String> pages, Tuple2<Integer, String> state) {
        Tuple2<Integer, String> now = state;
        while (pages.hasNext()) {
            now = new Tuple2<>(now._1() + 1, pages.next());
        }
        return now;
    }
}
