package io.carryover.differences;

import static org.assertj.core.api.Assertions.assertThat;

import io.carryover.harness.EngineSession;
import io.carryover.parity.suite.WithEngine;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.spark.api.java.Optional;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.api.java.function.MapGroupsWithStateFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.streaming.ExpiredTimerInfo;
import org.apache.spark.sql.streaming.GroupStateTimeout;
import org.apache.spark.sql.streaming.OutputMode;
import org.apache.spark.sql.streaming.StatefulProcessor;
import org.apache.spark.sql.streaming.TimeMode;
import org.apache.spark.sql.streaming.TimerValues;
import org.apache.spark.streaming.Duration;
import org.apache.spark.streaming.Durations;
import org.apache.spark.streaming.State;
import org.apache.spark.streaming.StateSpec;
import org.apache.spark.streaming.api.java.JavaDStream;
import org.apache.spark.streaming.api.java.JavaMapWithStateDStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import scala.Tuple2;
import scala.collection.Iterator;
import scala.jdk.javaapi.CollectionConverters;

/** One record at 1 s and a timeout of three seconds: due at 4 s. */
@ExtendWith(WithEngine.class)
class D05WhenATimeoutFiresTest {

    private static final long TIMEOUT_MS = 3000;

    @Test
    void mapWithStateLooksForTimeoutsInEveryTenthBatchOnly(EngineSession engine) {
        assertThat(timedOutInStep(LegacySteps.run(engine, oneRecordIn(11), D05WhenATimeoutFiresTest::legacy)))
                .isEqualTo(10);
    }

    @Test
    void mapWithStateFiresBehindTheDueTimeWhenEveryBatchIsCheckpointed(EngineSession engine) {
        assertThat(timedOutInStep(LegacySteps.run(engine, oneRecordIn(6), keys -> {
                    JavaDStream<String> rows = legacy(keys);
                    rows.checkpoint(Durations.seconds(1));
                    return rows;
                })))
                .isEqualTo(5);
    }

    @Test
    void groupStateFiresInTheFirstTriggerBehindTheDueTime(EngineSession engine) {
        assertThat(timedOutInStep(migrated(engine, D05WhenATimeoutFiresTest::groupState)))
                .isEqualTo(5);
    }

    @Test
    void aTimerFiresAtTheDueTimeItself(EngineSession engine) {
        assertThat(timedOutInStep(migrated(engine, keys -> withTimer(keys, TIMEOUT_MS))))
                .isEqualTo(4);
    }

    @Test
    void aTimerOneMillisecondLaterFiresWithTheOthers(EngineSession engine) {
        assertThat(timedOutInStep(migrated(engine, keys -> withTimer(keys, TIMEOUT_MS + 1))))
                .isEqualTo(5);
    }

    private static JavaMapWithStateDStream<String, Integer, Boolean, String> legacy(JavaDStream<String> keys) {
        return keys.mapToPair(key -> new Tuple2<>(key, 1))
                .mapWithState(StateSpec.function((String key, Optional<Integer> value, State<Boolean> state) -> {
                            if (state.isTimingOut()) {
                                return key + " timed out";
                            }
                            state.update(true);
                            return key + " set";
                        })
                        .timeout(new Duration(TIMEOUT_MS)));
    }

    private static Dataset<String> groupState(Dataset<String> keys) {
        MapGroupsWithStateFunction<String, String, Boolean, String> rows = (key, values, state) -> {
            if (state.hasTimedOut()) {
                state.remove();
                return key + " timed out";
            }
            state.update(true);
            state.setTimeoutDuration(TIMEOUT_MS);
            return key + " set";
        };
        return keys.groupByKey((MapFunction<String, String>) key -> key, Encoders.STRING())
                .mapGroupsWithState(
                        rows, Encoders.BOOLEAN(), Encoders.STRING(), GroupStateTimeout.ProcessingTimeTimeout());
    }

    private static Dataset<String> withTimer(Dataset<String> keys, long delayMs) {
        return keys.groupByKey((MapFunction<String, String>) key -> key, Encoders.STRING())
                .transformWithState(
                        new TimerPerKey(delayMs), TimeMode.ProcessingTime(), OutputMode.Update(), Encoders.STRING());
    }

    private static final class TimerPerKey extends StatefulProcessor<String, String, String> {

        private final long delayMs;

        private TimerPerKey(long delayMs) {
            this.delayMs = delayMs;
        }

        @Override
        public void init(OutputMode mode, TimeMode timeMode) {
            // the timer is all the state there is
        }

        @Override
        public Iterator<String> handleInputRows(String key, Iterator<String> rows, TimerValues times) {
            getHandle().registerTimer(times.getCurrentProcessingTimeInMs() + delayMs);
            return row(key + " set");
        }

        @Override
        public Iterator<String> handleExpiredTimer(String key, TimerValues times, ExpiredTimerInfo timer) {
            return row(key + " timed out");
        }

        private static Iterator<String> row(String row) {
            return CollectionConverters.asScala(List.of(row).iterator());
        }
    }

    private static List<List<String>> migrated(
            EngineSession engine, Function<Dataset<String>, Dataset<String>> wiring) {
        return MigratedSteps.run(engine, oneRecordIn(6), Encoders.STRING(), OutputMode.Update(), wiring);
    }

    private static List<List<String>> oneRecordIn(int steps) {
        return Stream.concat(Stream.of(List.of("a")), Collections.nCopies(steps - 1, List.<String>of()).stream())
                .toList();
    }

    private static int timedOutInStep(List<List<String>> rows) {
        assertThat(rows).containsOnlyOnce(List.of("a timed out"));
        return rows.indexOf(List.of("a timed out")) + 1;
    }
}
