package io.carryover.migrated.restore;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.timestamp_seconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.carryover.carried.RefusedFolderException;
import io.carryover.migrated.records.RecordEncoder;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
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

/** Totals expire 10 seconds behind their last click, by the watermark, which was carried and stands at second 100. */
class EventTimeTest {

    private static final long LIFETIME_S = 10;

    @AutoClose
    private static final SparkSession SPARK = LocalSpark.session();

    /** One at the watermark, which is late; the engine's own watermark passes second 105 behind the second step only. */
    private static final List<List<Click>> INPUT = List.of(
            List.of(Click.at("late", 100), Click.at("new", 101)), List.of(Click.at("new", 106)), List.of(), List.of());

    private static final List<List<String>> OUTPUT =
            List.of(List.of("due: 1"), List.of(), List.of("soon: 2"), List.of());

    @TempDir
    private Path folder;

    @Test
    void groupStateExpiresByTheCarriedWatermarkInTheFirstBatch() throws IOException {
        CarriedState carried = open(export());
        CarriedWatermark watermark = carried.watermark();
        FlatMapGroupsWithStateFunction<String, Click, Total, String> function =
                (user, values, state) -> call(user, values, state, watermark);

        assertThat(run(clicks -> clicks.withWatermark("time", "0 seconds")
                        .where(watermark.isBefore("time"))
                        .groupByKey((MapFunction<Click, String>) Click::user, Encoders.STRING())
                        .flatMapGroupsWithState(
                                function,
                                OutputMode.Append(),
                                RecordEncoder.of(Total.class),
                                Encoders.STRING(),
                                GroupStateTimeout.EventTimeTimeout(),
                                carried.state(Encoders.STRING(), RecordEncoder.of(Total.class)))))
                .isEqualTo(OUTPUT);
        assertThatCode(() -> open(folder.resolve("export").toString())).doesNotThrowAnyException();
        String other = new Export(folder.resolve("other"), SPARK).finish(100_000L);
        assertThatThrownBy(() -> open(other))
                .isInstanceOf(RefusedFolderException.class)
                .hasMessageContaining("has not begun with the export " + other);
    }

    @Test
    void aTimerThatIsDueByTheCarriedWatermarkFiresInTheFirstBatch() throws IOException {
        CarriedState carried = CarriedState.open(SPARK, export());

        assertThat(run(clicks -> clicks.withWatermark("time", "0 seconds")
                        .where(carried.watermark().isBefore("time"))
                        .groupByKey((MapFunction<Click, String>) Click::user, Encoders.STRING())
                        .transformWithState(
                                new Totals(carried.watermark()),
                                TimeMode.EventTime(),
                                OutputMode.Append(),
                                carried.state(Encoders.STRING(), RecordEncoder.of(Total.class)),
                                Encoders.STRING(),
                                RecordEncoder.of(Total.class))))
                .isEqualTo(OUTPUT);
    }

    private List<List<String>> run(java.util.function.Function<Dataset<Click>, Dataset<String>> wiring) {
        return Steps.run(SPARK, folder.resolve("checkpoint"), RecordEncoder.of(Click.class), INPUT, wiring);
    }

    private CarriedState open(String export) throws IOException {
        return CarriedState.open(SPARK, export, folder.resolve("checkpoint").toString());
    }

    private String export() throws IOException {
        Dataset<Row> rows = SPARK.range(1, 3)
                .select(
                        org.apache
                                .spark
                                .sql
                                .functions
                                .expr("elt(cast(id as int), 'due', 'soon')")
                                .as("key"),
                        struct(
                                        timestamp_seconds(col("id").multiply(5).plus(95))
                                                .as("expiry"),
                                        col("id").as("count"))
                                .as("state"));
        return new Export(folder.resolve("export"), SPARK)
                .stream("totals", rows).finish(100_000L);
    }

    private static Iterator<String> call(
            String user, Iterator<Click> values, GroupState<Total> state, CarriedWatermark watermark) {
        Total total = state.exists() ? state.get() : new Total(0, Instant.EPOCH);
        while (values.hasNext()) {
            total = new Total(total.count() + 1, values.next().time().plusSeconds(LIFETIME_S));
        }
        List<String> rows = new ArrayList<>();
        if (total.expiry().isAfter(watermark.orLater(state.getCurrentWatermarkMs()))) {
            state.update(total);
            state.setTimeoutTimestamp(total.expiry().toEpochMilli() - 1);
        } else {
            state.remove();
            rows.add(user + ": " + total.count());
        }
        return rows.iterator();
    }

    private static final class Totals extends StatefulProcessorWithInitialState<String, Click, String, Total> {

        private final CarriedWatermark watermark;
        private transient ValueState<Total> total;

        Totals(CarriedWatermark watermark) {
            this.watermark = watermark;
        }

        @Override
        public void init(OutputMode outputMode, TimeMode timeMode) {
            total = getHandle().getValueState("total", RecordEncoder.of(Total.class), TTLConfig.NONE());
        }

        @Override
        public void handleInitialState(String user, Total carried, TimerValues timerValues) {
            total.update(carried);
            getHandle().registerTimer(watermark.timerAt(carried.expiry()));
        }

        @Override
        public scala.collection.Iterator<String> handleInputRows(
                String user, scala.collection.Iterator<Click> values, TimerValues timerValues) {
            CollectionConverters.asJava(values)
                    .forEachRemaining(
                            click -> total.update(new Total(1, click.time().plusSeconds(LIFETIME_S))));
            getHandle().registerTimer(total.get().expiry().toEpochMilli());
            return CollectionConverters.asScala(List.<String>of().iterator());
        }

        @Override
        public scala.collection.Iterator<String> handleExpiredTimer(
                String user, TimerValues timerValues, ExpiredTimerInfo timer) {
            String row = user + ": " + total.get().count();
            total.clear();
            return CollectionConverters.asScala(List.of(row).iterator());
        }
    }
}
