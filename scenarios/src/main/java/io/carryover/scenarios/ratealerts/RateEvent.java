package io.carryover.scenarios.ratealerts;

import io.carryover.scenarios.input.Fields;
import io.carryover.scenarios.input.InvalidRecordException;
import io.carryover.scenarios.input.SourcePosition;
import java.io.Serializable;
import java.time.Instant;

/** Something that happened to a key. */
public record RateEvent(String key, Instant timestamp, SourcePosition position) implements Serializable {

    static RateEvent read(Fields fields, SourcePosition position) throws InvalidRecordException {
        return new RateEvent(fields.text("key"), fields.instant("timestamp"), position);
    }
}
