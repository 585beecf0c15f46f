package io.carryover.differences;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.window;
import static org.assertj.core.api.Assertions.assertThat;

import io.carryover.harness.EngineSession;
import io.carryover.migrated.records.RecordEncoder;
import io.carryover.parity.suite.WithEngine;
import java.util.List;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.streaming.OutputMode;
import org.apache.spark.streaming.Durations;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import scala.Tuple2;

/** Two events of second 1; one of them arrives in second 4. Windows of two seconds, every second. */
@ExtendWith(WithEngine.class)
class D19WindowsTest {

    private static final List<List<Event>> INPUT =
            List.of(List.of(Event.at("a", 1)), List.of(), List.of(), List.of(Event.at("a", 1)));

    @Test
    void aDStreamWindowIsOfArrivalsAndKeepsKeysThatHaveLeftIt(EngineSession engine) {
        List<List<String>> counts =
                LegacySteps.run(engine, INPUT, events -> events.mapToPair(event -> new Tuple2<>(event.key(), 1))
                        .reduceByKeyAndWindow(
                                (sum, entering) -> sum + entering,
                                (sum, leaving) -> sum - leaving,
                                Durations.seconds(2),
                                Durations.seconds(1))
                        .map(count -> count._1() + " " + count._2()));

        assertThat(counts).containsExactly(List.of("a 1"), List.of("a 1"), List.of("a 0"), List.of("a 1"));
    }

    @Test
    void aStructuredWindowIsOfEventTimes(EngineSession engine) {
        List<List<String>> counts = MigratedSteps.run(
                engine, INPUT, RecordEncoder.of(Event.class), OutputMode.Update(), events -> events.groupBy(
                                col("key"), window(col("time"), "2 seconds", "1 second"))
                        .count()
                        .selectExpr("key || ' from ' || unix_seconds(window.start) || ': ' || count")
                        .as(Encoders.STRING()));

        assertThat(counts)
                .containsExactly(
                        List.of("a from 0: 1", "a from 1: 1"),
                        List.of(),
                        List.of(),
                        List.of("a from 0: 2", "a from 1: 2"));
    }
}
