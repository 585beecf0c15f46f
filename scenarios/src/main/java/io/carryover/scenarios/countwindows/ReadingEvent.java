package io.carryover.scenarios.countwindows;

import io.carryover.scenarios.input.Fields;
import io.carryover.scenarios.input.InvalidRecordException;
import io.carryover.scenarios.input.SourcePosition;
import java.io.Serializable;
import java.time.Instant;
import java.util.Comparator;

/**
 * What a device measured.
 *
 * @param reading a finite number
 */
public record ReadingEvent(String device, double reading, Instant timestamp, SourcePosition position)
        implements Serializable {

    /** By timestamp, equal ones in source order. */
    static final Comparator<ReadingEvent> TIME_ORDER =
            Comparator.comparing(ReadingEvent::timestamp).thenComparing(ReadingEvent::position);

    static ReadingEvent read(Fields fields, SourcePosition position) throws InvalidRecordException {
        return new ReadingEvent(fields.text("device"), fields.number("reading"), fields.instant("timestamp"), position);
    }
}
