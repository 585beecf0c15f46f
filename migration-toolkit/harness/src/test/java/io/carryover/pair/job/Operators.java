package io.carryover.pair.job;

import java.time.Duration;
import java.util.List;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.streaming.ListState;
import org.apache.spark.sql.streaming.MapState;
import org.apache.spark.sql.streaming.OutputMode;
import org.apache.spark.sql.streaming.StatefulProcessor;
import org.apache.spark.sql.streaming.TTLConfig;
import org.apache.spark.sql.streaming.TimeMode;
import org.apache.spark.sql.streaming.TimerValues;
import org.apache.spark.sql.streaming.ValueState;

/** Migrated jobs that keep their state in other ways than group state. */
public final class Operators {

    private Operators() {}

    /** One row for each user, from Spark's own operator. */
    public static Dataset<Row> aggregation(Dataset<Click> clicks) {
        return clicks.groupBy("user").count();
    }

    /** Two stateful operators, one behind the other. */
    public static Dataset<Row> deduplicatedAggregation(Dataset<Click> clicks) {
        return clicks.dropDuplicates("user", "page").groupBy("user").count();
    }

    /** A variable of each kind. */
    public static Dataset<String> variables(Dataset<Click> clicks) {
        return clicks.groupByKey((MapFunction<Click, String>) Click::getUser, Encoders.STRING())
                .transformWithState(
                        new Remembering(), TimeMode.ProcessingTime(), OutputMode.Update(), Encoders.STRING());
    }

    private static final class Remembering extends StatefulProcessor<String, Click, String> {

        private transient ValueState<Long> count;
        private transient ListState<String> pages;
        private transient MapState<String, Long> byPage;

        @Override
        public void init(OutputMode outputMode, TimeMode timeMode) {
            count = getHandle().getValueState("count", Encoders.LONG(), TTLConfig.NONE());
            pages = getHandle().getListState("pages", Encoders.STRING(), TTLConfig.NONE());
            byPage = getHandle()
                    .getMapState("byPage", Encoders.STRING(), Encoders.LONG(), new TTLConfig(Duration.ofHours(1)));
        }

        @Override
        public scala.collection.Iterator<String> handleInputRows(
                String user, scala.collection.Iterator<Click> clicks, TimerValues times) {
            while (clicks.hasNext()) {
                String page = clicks.next().getPage();
                count.update(count.exists() ? count.get() + 1 : 1L);
                pages.appendValue(page);
                byPage.updateValue(page, byPage.containsKey(page) ? byPage.getValue(page) + 1 : 1L);
            }
            return scala.jdk.javaapi.CollectionConverters.asScala(List.of(user).iterator());
        }
    }
}
