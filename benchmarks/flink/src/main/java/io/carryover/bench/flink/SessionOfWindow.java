package io.carryover.bench.flink;

import io.carryover.scenarios.gapsessions.UserSession;
import java.time.Instant;
import org.apache.flink.streaming.api.functions.windowing.ProcessWindowFunction;
import org.apache.flink.streaming.api.windowing.windows.TimeWindow;
import org.apache.flink.util.Collector;

/** The row of a session that is over. */
final class SessionOfWindow extends ProcessWindowFunction<Span, UserSession, String, TimeWindow> {

    @Override
    public void process(String user, Context context, Iterable<Span> spans, Collector<UserSession> out) {
        spans.forEach(span -> out.collect(new UserSession(
                user, Instant.ofEpochMilli(span.start()), Instant.ofEpochMilli(span.end()), span.count())));
    }
}
