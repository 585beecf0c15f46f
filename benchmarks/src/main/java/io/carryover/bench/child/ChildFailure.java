package io.carryover.bench.child;

/** A JVM of a chore ended without an answer; the message says where it tells why. */
public final class ChildFailure extends RuntimeException {

    public ChildFailure(String message) {
        super(message);
    }
}
