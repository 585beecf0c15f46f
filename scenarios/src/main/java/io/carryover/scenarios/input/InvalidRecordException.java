package io.carryover.scenarios.input;

/** Says why a record is no event. The message is the reason that the dead letter shows. */
public final class InvalidRecordException extends Exception {

    public InvalidRecordException(String reason) {
        super(reason, null, false, false);
    }
}
