package io.carryover.cli;

import java.io.PrintWriter;

/** One line that changes, for terminals. */
record LiveProgress(PrintWriter screen) implements Progress {

    private static final String EMPTY_LINE = "\r\u001b[K";

    @Override
    public void show(String what) {
        screen.print(EMPTY_LINE + what + " ...");
        screen.flush();
    }

    @Override
    public void end() {
        screen.print(EMPTY_LINE);
        screen.flush();
    }
}
