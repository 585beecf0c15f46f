package io.carryover.pair.job;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.Optional;
import org.apache.spark.api.java.function.FlatMapGroupsWithStateFunction;
import org.apache.spark.api.java.function.Function4;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.streaming.GroupState;
import org.apache.spark.sql.streaming.GroupStateTimeout;
import org.apache.spark.sql.streaming.OutputMode;
import org.apache.spark.streaming.Durations;
import org.apache.spark.streaming.State;
import org.apache.spark.streaming.StateSpec;
import org.apache.spark.streaming.Time;
import org.apache.spark.streaming.api.java.JavaDStream;
import scala.Tuple2;

/** The pages of a user's visit, emitted as JSON text when none has come for three seconds. */
public final class Visits {

    private static final long TIMEOUT_MS = 3_000;
    private static final Function4<Time, String, Optional<String>, State<ArrayList<String>>, Optional<String>>
            EACH_CLICK = Visits::collectOne;

    private Visits() {}

    /** Leaves Spark's default checkpoint interval: timeouts fire in every tenth batch. */
    public static JavaDStream<String> mapWithState(JavaDStream<Click> clicks) {
        return clicks.mapToPair(click -> new Tuple2<>(click.getUser(), click.getPage()))
                .mapWithState(StateSpec.function(EACH_CLICK).timeout(Durations.milliseconds(TIMEOUT_MS)))
                .filter(visit -> true);
    }

    public static Dataset<String> groupState(Dataset<Click> clicks) {
        return clicks.groupByKey((MapFunction<Click, String>) Click::getUser, Encoders.STRING())
                .flatMapGroupsWithState(
                        (FlatMapGroupsWithStateFunction<String, Click, Pages, String>) Visits::collect,
                        OutputMode.Append(),
                        Encoders.bean(Pages.class),
                        Encoders.STRING(),
                        GroupStateTimeout.ProcessingTimeTimeout());
    }

    private static Optional<String> collectOne(
            Time batch, String user, Optional<String> page, State<ArrayList<String>> state) {
        ArrayList<String> pages = state.exists() ? new ArrayList<>(state.get()) : new ArrayList<>();
        if (state.isTimingOut()) {
            return Optional.of(json(user, pages));
        }
        pages.add(page.get());
        state.update(pages);
        return Optional.absent();
    }

    private static Iterator<String> collect(String user, Iterator<Click> clicks, GroupState<Pages> state) {
        Pages pages = state.exists() ? state.get() : new Pages();
        if (state.hasTimedOut()) {
            state.remove();
            return List.of(json(user, pages.getPages())).iterator();
        }
        clicks.forEachRemaining(click -> pages.getPages().add(click.getPage()));
        state.update(pages);
        state.setTimeoutDuration(TIMEOUT_MS);
        return List.<String>of().iterator();
    }

    private static String json(String user, List<String> pages) {
        return "{\"user\": \"" + user + "\", \"pages\": [\"" + String.join("\", \"", pages) + "\"]}";
    }

    /** The state of the migrated job. */
    public static class Pages {

        private List<String> pages = new ArrayList<>();

        public List<String> getPages() {
            return pages;
        }

        public void setPages(List<String> pages) {
            this.pages = pages;
        }
    }
}
