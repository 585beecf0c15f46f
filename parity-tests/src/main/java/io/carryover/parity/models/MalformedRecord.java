package io.carryover.parity.models;

/** A record that its scenario rejects; the message is the reason. */
final class MalformedRecord extends RuntimeException {

    MalformedRecord(String reason) {
        super(reason);
    }
}
