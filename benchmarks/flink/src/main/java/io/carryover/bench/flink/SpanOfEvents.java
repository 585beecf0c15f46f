package io.carryover.bench.flink;

import io.carryover.scenarios.gapsessions.UserEvent;
import org.apache.flink.api.common.functions.AggregateFunction;

/** Folds the events of a window; windows that an event joins are merged. */
final class SpanOfEvents implements AggregateFunction<UserEvent, Span, Span> {

    @Override
    public Span createAccumulator() {
        return Span.NONE;
    }

    @Override
    public Span add(UserEvent event, Span span) {
        long time = event.eventTime().toEpochMilli();
        return span.and(new Span(time, time, 1));
    }

    @Override
    public Span getResult(Span span) {
        return span;
    }

    @Override
    public Span merge(Span one, Span other) {
        return one.and(other);
    }
}
