package io.carryover.scenarios.deduplication;

import io.carryover.scenarios.input.Fields;
import io.carryover.scenarios.input.InvalidRecordException;
import io.carryover.scenarios.input.SourcePosition;
import java.io.Serializable;
import java.time.Instant;
import java.util.Comparator;

/** An event that may come more than once, with the same payload or with another. */
public record PayloadEvent(String user, Instant eventTime, String payload, SourcePosition position)
        implements Serializable {

    static final Comparator<PayloadEvent> SOURCE_ORDER = Comparator.comparing(PayloadEvent::position);

    static PayloadEvent read(Fields fields, SourcePosition position) throws InvalidRecordException {
        return new PayloadEvent(fields.text("user"), fields.instant("eventTime"), fields.text("payload"), position);
    }

    public EventKey key() {
        return new EventKey(user, eventTime);
    }
}
