package io.carryover.scenarios.explicitendsessions;

import io.carryover.scenarios.input.Fields;
import io.carryover.scenarios.input.InvalidRecordException;
import io.carryover.scenarios.input.SourcePosition;
import java.io.Serializable;

/** Something a user did; {@code isLast} ends the user's session. */
public record SessionEvent(int id, String data, boolean isLast, SourcePosition position) implements Serializable {

    static SessionEvent read(Fields fields, SourcePosition position) throws InvalidRecordException {
        return new SessionEvent(fields.integer("id"), fields.text("data"), fields.bool("isLast"), position);
    }
}
