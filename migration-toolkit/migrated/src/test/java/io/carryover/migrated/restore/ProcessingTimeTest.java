package io.carryover.migrated.restore;

import static org.apache.spark.sql.functions.timestamp_seconds;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.FlatMapGroupsWithStateFunction;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.streaming.ExpiredTimerInfo;
import org.apache.spark.sql.streaming.GroupState;
import org.apache.spark.sql.streaming.GroupStateTimeout;
import org.apache.spark.sql.streaming.OutputMode;
import org.apache.spark.sql.streaming.StatefulProcessorWithInitialState;
import org.apache.spark.sql.streaming.TTLConfig;
import org.apache.spark.sql.streaming.TimeMode;
import org.apache.spark.sql.streaming.TimerValues;
import org.apache.spark.sql.streaming.ValueState;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import scala.jdk.javaapi.CollectionConverters;

/** A user is out when more than three seconds have gone without a record; the job before ended at 10 seconds. */
class ProcessingTimeTest {

    private static final long TIMEOUT_MS = 3000;

    @AutoClose
    private static final SparkSession SPARK = LocalSpark.session();

    /** Nothing comes in the first step, and then something of a user who is not known. */
    private static final List<List<String>> INPUT =
            List.of(List.of(), List.of("new"), List.of(), List.of(), List.of(), List.of());

    /** In the first step nothing runs; "over" has been since 11 seconds, "at the edge" is until 13, "undated" goes by the cut. */
    private static final List<List<String>> OUTPUT = List.of(
            List.of(),
            List.of("over out with 1"),
            List.of(),
            List.of("at the edge out with 2", "undated out with 3"),
            List.of(),
            List.of("new out with 1"));

    @TempDir
    private Path folder;

    @Test
    void groupStateTimesOutByWhenItsKeyWasLastUpdated() throws IOException {
        FlatMapGroupsWithStateFunction<String, String, Dated<Long>, String> function = ProcessingTimeTest::call;
        CarriedState carried = CarriedState.open(SPARK, export());

        assertThat(run(keys -> keys.groupByKey((MapFunction<String, String>) key -> key, Encoders.STRING())
                        .flatMapGroupsWithState(
                                function,
                                OutputMode.Append(),
                                Dated.encoder(Encoders.LONG()),
                                Encoders.STRING(),
                                GroupStateTimeout.ProcessingTimeTimeout(),
                                carried.datedState(Encoders.STRING(), Encoders.LONG()))))
                .isEqualTo(OUTPUT);
    }

    @Test
    void timersFireByWhenTheirKeyWasLastUpdated() throws IOException {
        CarriedState carried = CarriedState.open(SPARK, export());

        assertThat(run(keys -> keys.groupByKey((MapFunction<String, String>) key -> key, Encoders.STRING())
                        .transformWithState(
                                new Users(),
                                TimeMode.ProcessingTime(),
                                OutputMode.Append(),
                                carried.datedState(Encoders.STRING(), Encoders.LONG()),
                                Encoders.STRING(),
                                Dated.encoder(Encoders.LONG()))))
                .isEqualTo(OUTPUT);
    }

    private List<List<String>> run(java.util.function.Function<Dataset<String>, Dataset<String>> wiring) {
        return Steps.run(SPARK, folder.resolve("checkpoint"), Encoders.STRING(), INPUT, wiring);
    }

    private String export() throws IOException {
        Dataset<Row> rows = SPARK.range(1, 4)
                .selectExpr(
                        "elt(cast(id as int), 'over', 'at the edge', 'undated') as key",
                        "id as state",
                        "case id when 1 then 8 when 2 then 10 end as second")
                .withColumn("lastUpdated", timestamp_seconds(org.apache.spark.sql.functions.col("second")))
                .drop("second");
        return new Export(folder.resolve("export"), SPARK).stream("users", rows).finish(null);
    }

    private static Iterator<String> call(String user, Iterator<String> values, GroupState<Dated<Long>> state) {
        if (values.hasNext()) {
            state.update(new Dated<>(1L, state.getCurrentProcessingTimeMs()));
            state.setTimeoutDuration(TIMEOUT_MS);
            return List.<String>of().iterator();
        }
        long msLeft = state.get().msLeft(TIMEOUT_MS, state.getCurrentProcessingTimeMs());
        if (msLeft < 0) {
            String row = user + " out with " + state.get().value();
            state.remove();
            return List.of(row).iterator();
        }
        state.setTimeoutDuration(Math.max(1, msLeft));
        return List.<String>of().iterator();
    }

    private static final class Users extends StatefulProcessorWithInitialState<String, String, String, Dated<Long>> {

        private transient ValueState<Long> count;

        @Override
        public void init(OutputMode outputMode, TimeMode timeMode) {
            count = getHandle().getValueState("count", Encoders.LONG(), TTLConfig.NONE());
        }

        @Override
        public void handleInitialState(String user, Dated<Long> carried, TimerValues timerValues) {
            count.update(carried.value());
            getHandle().registerTimer(carried.lastUpdatedMs() + TIMEOUT_MS + 1);
        }

        @Override
        public scala.collection.Iterator<String> handleInputRows(
                String user, scala.collection.Iterator<String> values, TimerValues timerValues) {
            count.update(1L);
            getHandle().registerTimer(timerValues.getCurrentProcessingTimeInMs() + TIMEOUT_MS + 1);
            return CollectionConverters.asScala(List.<String>of().iterator());
        }

        @Override
        public scala.collection.Iterator<String> handleExpiredTimer(
                String user, TimerValues timerValues, ExpiredTimerInfo timer) {
            String row = user + " out with " + count.get();
            count.clear();
            return CollectionConverters.asScala(List.of(row).iterator());
        }
    }
}
