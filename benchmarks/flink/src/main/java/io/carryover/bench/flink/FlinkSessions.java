package io.carryover.bench.flink;

import io.carryover.scenarios.gapsessions.UserEvent;
import io.carryover.scenarios.gapsessions.UserSession;
import java.time.Duration;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.windowing.assigners.EventTimeSessionWindows;

/** The job. */
final class FlinkSessions {

    private FlinkSessions() {}

    static DataStream<UserSession> wire(DataStream<UserEvent> events, Duration gap) {
        return events.keyBy(UserEvent::userId)
                .window(EventTimeSessionWindows.withGap(gap))
                .aggregate(new SpanOfEvents(), new SessionOfWindow());
    }
}
