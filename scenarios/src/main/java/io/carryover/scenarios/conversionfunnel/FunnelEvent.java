package io.carryover.scenarios.conversionfunnel;

import io.carryover.scenarios.input.Fields;
import io.carryover.scenarios.input.InvalidRecordException;
import io.carryover.scenarios.input.SourcePosition;
import java.io.Serializable;
import java.time.Instant;
import java.util.Comparator;

/**
 * Something a user did.
 *
 * @param eventType any text; one that is not in the pattern ends what is matched of it
 */
public record FunnelEvent(String userId, String eventType, Instant timestamp, SourcePosition position)
        implements Serializable {

    /** By timestamp, equal ones in source order. */
    static final Comparator<FunnelEvent> TIME_ORDER =
            Comparator.comparing(FunnelEvent::timestamp).thenComparing(FunnelEvent::position);

    static FunnelEvent read(Fields fields, SourcePosition position) throws InvalidRecordException {
        return new FunnelEvent(fields.text("userId"), fields.text("eventType"), fields.instant("timestamp"), position);
    }
}
