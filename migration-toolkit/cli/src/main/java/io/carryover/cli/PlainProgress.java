package io.carryover.cli;

import java.io.PrintWriter;

/** A line for every step, for files and pipes. */
record PlainProgress(PrintWriter lines) implements Progress {

    @Override
    public void show(String what) {
        lines.println(what);
        lines.flush();
    }

    @Override
    public void end() {
        // every line stays
    }
}
