package io.carryover.scenarios.gapsessions;

import io.carryover.scenarios.input.Fields;
import io.carryover.scenarios.input.InvalidRecordException;
import io.carryover.scenarios.input.SourcePosition;
import java.io.Serializable;
import java.time.Instant;

/** A sign of life of a user. */
public record UserEvent(String userId, Instant eventTime, SourcePosition position) implements Serializable {

    static UserEvent read(Fields fields, SourcePosition position) throws InvalidRecordException {
        return new UserEvent(fields.text("userId"), fields.instant("eventTime"), position);
    }
}
