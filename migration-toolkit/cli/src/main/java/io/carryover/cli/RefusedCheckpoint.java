package io.carryover.cli;

/** A checkpoint is unsafe or broken; the message is one line that names the file and what to do. */
final class RefusedCheckpoint extends RuntimeException {

    RefusedCheckpoint(String message) {
        super(message);
    }
}
