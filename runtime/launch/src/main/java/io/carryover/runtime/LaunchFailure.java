package io.carryover.runtime;

/** A process does not do what it was started for; the message has the end of what it said. */
public final class LaunchFailure extends RuntimeException {

    public LaunchFailure(String message) {
        super(message);
    }
}
