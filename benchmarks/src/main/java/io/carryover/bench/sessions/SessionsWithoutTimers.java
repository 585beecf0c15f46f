package io.carryover.bench.sessions;

import io.carryover.migrated.records.RecordEncoder;
import io.carryover.scenarios.gapsessions.GapSessions;
import io.carryover.scenarios.gapsessions.OpenSessions;
import io.carryover.scenarios.gapsessions.UserEvent;
import io.carryover.scenarios.gapsessions.UserSession;
import io.carryover.scenarios.options.Parameters;
import java.time.Duration;
import java.util.Collections;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.streaming.OutputMode;
import org.apache.spark.sql.streaming.StatefulProcessor;
import org.apache.spark.sql.streaming.TTLConfig;
import org.apache.spark.sql.streaming.TimeMode;
import org.apache.spark.sql.streaming.TimerValues;
import org.apache.spark.sql.streaming.ValueState;
import scala.collection.Iterator;
import scala.jdk.javaapi.CollectionConverters;

/** What {@code transformWithState} costs without timers: the same state, and sessions that never end. */
final class SessionsWithoutTimers extends StatefulProcessor<String, UserEvent, UserSession> {

    private final Duration gap;
    private transient ValueState<OpenSessions> open;

    private SessionsWithoutTimers(Duration gap) {
        this.gap = gap;
    }

    static Dataset<UserSession> wire(Dataset<UserEvent> events, Parameters parameters) {
        long delayMs = parameters.get(GapSessions.WATERMARK_DELAY).toMillis();
        return events.withWatermark("eventTime", delayMs + " milliseconds")
                .groupByKey((MapFunction<UserEvent, String>) UserEvent::userId, Encoders.STRING())
                .transformWithState(
                        new SessionsWithoutTimers(parameters.get(GapSessions.GAP)),
                        TimeMode.EventTime(),
                        OutputMode.Append(),
                        RecordEncoder.of(UserSession.class));
    }

    @Override
    public void init(OutputMode outputMode, TimeMode timeMode) {
        open = getHandle().getValueState("open", RecordEncoder.of(OpenSessions.class), TTLConfig.NONE());
    }

    @Override
    public Iterator<UserSession> handleInputRows(String userId, Iterator<UserEvent> values, TimerValues timerValues) {
        OpenSessions all = open.exists() ? open.get() : OpenSessions.NONE;
        while (values.hasNext()) {
            all = all.add(values.next().eventTime(), gap);
        }
        open.update(all);
        return CollectionConverters.asScala(Collections.emptyIterator());
    }
}
