package io.carryover.cli;

/** A command cannot do its work; the message is one line that names what is wrong and what to do about it. */
final class CommandFailure extends RuntimeException {

    CommandFailure(String message) {
        super(message);
    }
}
