package io.carryover.scenarios.input;

import java.io.Serializable;

/** Makes an event of the fields of a record. */
@FunctionalInterface
public interface EventReader<E> extends Serializable {

    /**
     * @throws InvalidRecordException if a required field is missing, null, or of the wrong type or form
     */
    E read(Fields fields, SourcePosition position) throws InvalidRecordException;
}
