package io.carryover.differences;

import static org.assertj.core.api.Assertions.assertThat;

import io.carryover.harness.EngineSession;
import io.carryover.migrated.records.RecordEncoder;
import io.carryover.parity.suite.WithEngine;
import java.util.List;
import org.apache.spark.HashPartitioner;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.Optional;
import org.apache.spark.api.java.function.FlatMapGroupsWithStateFunction;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.streaming.GroupStateTimeout;
import org.apache.spark.sql.streaming.OutputMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import scala.Tuple2;

/** A job goes on from another one, whose newest event was of second 100. Its first event is of second 50. */
@ExtendWith(WithEngine.class)
class D27WatermarkOfANewQueryTest {

    private static final List<List<Event>> INPUT = List.of(List.of(Event.at("a", 50)), List.of(Event.at("a", 60)));

    @Test
    void aDStreamStartsWithTheWatermarkThatItIsGiven(EngineSession engine) {
        JavaPairRDD<String, Long> carried = engine.context().parallelizePairs(List.of(new Tuple2<>("watermark", 100L)));

        List<List<String>> watermarks = LegacySteps.run(engine, INPUT, events -> events.mapToPair(
                        event -> new Tuple2<>("watermark", event.time().getEpochSecond()))
                .updateStateByKey(
                        (List<Long> seconds, Optional<Long> newest) -> Optional.of(Math.max(
                                newest.orElse(0L),
                                seconds.stream().max(Long::compare).orElse(0L))),
                        new HashPartitioner(1),
                        carried)
                .map(newest -> newest._1() + " " + newest._2()));

        assertThat(watermarks).containsOnly(List.of("watermark 100"));
    }

    @Test
    void aQueryStartsWithTheWatermarkAt1970AndTakesEverything(EngineSession engine) {
        FlatMapGroupsWithStateFunction<String, Event, Integer, String> watermark = (key, values, state) -> List.of(
                        values.next().time().getEpochSecond() + " at watermark " + state.getCurrentWatermarkMs() / 1000)
                .iterator();

        List<List<String>> watermarks = MigratedSteps.run(
                engine, INPUT, RecordEncoder.of(Event.class), OutputMode.Append(), events -> events.withWatermark(
                                "time", "0 seconds")
                        .groupByKey((MapFunction<Event, String>) Event::key, Encoders.STRING())
                        .flatMapGroupsWithState(
                                watermark,
                                OutputMode.Append(),
                                Encoders.INT(),
                                Encoders.STRING(),
                                GroupStateTimeout.EventTimeTimeout()));

        assertThat(watermarks).containsExactly(List.of("50 at watermark 0"), List.of("60 at watermark 50"));
    }
}
