package io.carryover.migrated.rollback;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.apache.spark.api.java.function.FlatMapGroupsWithStateFunction;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.KeyValueGroupedDataset;
import org.apache.spark.sql.streaming.GroupStateTimeout;
import org.apache.spark.sql.streaming.ListState;
import org.apache.spark.sql.streaming.MapState;
import org.apache.spark.sql.streaming.OutputMode;
import org.apache.spark.sql.streaming.StatefulProcessor;
import org.apache.spark.sql.streaming.TTLConfig;
import org.apache.spark.sql.streaming.TimeMode;
import org.apache.spark.sql.streaming.TimerValues;
import org.apache.spark.sql.streaming.ValueState;
import scala.collection.Iterator;
import scala.jdk.javaapi.CollectionConverters;

/** Queries over lines {@code user page}, each with another kind of state. */
final class Queries {

    private Queries() {}

    /** Visits by user, as group state. */
    static Dataset<String> groupState(Dataset<String> visits) {
        FlatMapGroupsWithStateFunction<String, String, Long, String> count = (user, values, state) -> {
            long all = state.exists() ? state.get() : 0;
            while (values.hasNext()) {
                values.next();
                all++;
            }
            state.update(all);
            state.setTimeoutDuration(60_000);
            return List.of(user + " " + all).iterator();
        };
        return byUser(visits)
                .flatMapGroupsWithState(
                        count,
                        OutputMode.Update(),
                        Encoders.LONG(),
                        Encoders.STRING(),
                        GroupStateTimeout.ProcessingTimeTimeout());
    }

    /** Visits by user, pages in order, and visits by page, as three variables; a timer a minute behind the last visit. */
    static Dataset<String> transformWithState(Dataset<String> visits) {
        return byUser(visits)
                .transformWithState(new Visits(), TimeMode.ProcessingTime(), OutputMode.Update(), Encoders.STRING());
    }

    /** The same, where visits expire. */
    static Dataset<String> withTimeToLive(Dataset<String> visits) {
        return byUser(visits)
                .transformWithState(new Expiring(), TimeMode.ProcessingTime(), OutputMode.Update(), Encoders.STRING());
    }

    /** Users once, by the time of the visit that the line ends with, in seconds since 1970; as the built-in operator. */
    static Dataset<String> builtin(Dataset<String> visits) {
        return visits.selectExpr("timestamp_seconds(cast(split(value, ' ')[1] as bigint)) as time", "value")
                .withWatermark("time", "0 seconds")
                .dropDuplicates("value", "time")
                .select("value")
                .as(Encoders.STRING());
    }

    /** Lines by such a time, kept for ever. */
    static Dataset<String> eventTime(Dataset<String> visits) {
        FlatMapGroupsWithStateFunction<String, String, String, String> keep = (user, values, state) -> {
            state.update(values.next());
            return List.of(user).iterator();
        };
        return visits.selectExpr("timestamp_seconds(cast(split(value, ' ')[1] as bigint)) as time", "value")
                .withWatermark("time", "0 seconds")
                .select("value")
                .as(Encoders.STRING())
                .groupByKey((MapFunction<String, String>) Queries::user, Encoders.STRING())
                .flatMapGroupsWithState(
                        keep, OutputMode.Update(), Encoders.STRING(), Encoders.STRING(), GroupStateTimeout.NoTimeout());
    }

    private static KeyValueGroupedDataset<String, String> byUser(Dataset<String> visits) {
        return visits.groupByKey((MapFunction<String, String>) Queries::user, Encoders.STRING());
    }

    private static String user(String visit) {
        return visit.split(" ")[0];
    }

    private static final class Visits extends StatefulProcessor<String, String, String> {

        private transient ValueState<Long> count;
        private transient ListState<String> pages;
        private transient MapState<String, Integer> byPage;

        @Override
        public void init(OutputMode outputMode, TimeMode timeMode) {
            count = getHandle().getValueState("count", Encoders.LONG(), TTLConfig.NONE());
            pages = getHandle().getListState("pages", Encoders.STRING(), TTLConfig.NONE());
            byPage = getHandle().getMapState("byPage", Encoders.STRING(), Encoders.INT(), TTLConfig.NONE());
        }

        @Override
        public Iterator<String> handleInputRows(String user, Iterator<String> visits, TimerValues timers) {
            for (String visit : (Iterable<String>) () -> CollectionConverters.asJava(visits)) {
                String page = visit.split(" ")[1];
                count.update(count.exists() ? count.get() + 1 : 1);
                pages.appendValue(page);
                byPage.updateValue(page, byPage.containsKey(page) ? byPage.getValue(page) + 1 : 1);
            }
            long now = timers.getCurrentProcessingTimeInMs();
            getHandle()
                    .registerTimer(Instant.ofEpochMilli(now)
                            .plus(Duration.ofMinutes(1))
                            .toEpochMilli());
            return CollectionConverters.asScala(List.of(user).iterator());
        }
    }

    private static final class Expiring extends StatefulProcessor<String, String, String> {

        private transient ValueState<Long> count;

        @Override
        public void init(OutputMode outputMode, TimeMode timeMode) {
            count = getHandle().getValueState("count", Encoders.LONG(), new TTLConfig(Duration.ofHours(1)));
        }

        @Override
        public Iterator<String> handleInputRows(String user, Iterator<String> visits, TimerValues timers) {
            count.update(1L);
            return CollectionConverters.asScala(List.of(user).iterator());
        }
    }
}
