package io.carryover.scenarios.options;

import java.io.PrintStream;

/**
 * Where the lines of {@code --monitor} go.
 *
 * @param out standard output; standard error if the output rows go to the former
 */
public record MonitorLines(PrintStream out) {

    public static MonitorLines beside(Sink sink) {
        return new MonitorLines(sink instanceof Sink.Console ? System.err : System.out);
    }

    public void print(String line) {
        out.println(line);
        out.flush();
    }
}
