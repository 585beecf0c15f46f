package io.carryover.assess;

/** An input that cannot be read at all; the message is one line that names it and what to do. */
public final class UnreadableInput extends RuntimeException {

    public UnreadableInput(String message) {
        super(message);
    }

    public UnreadableInput(String message, Throwable cause) {
        super(message, cause);
    }
}
