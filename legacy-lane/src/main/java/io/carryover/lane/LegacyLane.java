package io.carryover.lane;

import io.carryover.harness.EngineSession;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * The legacy side on another Spark release, which does what is asked of it, one request a line of standard input, with tabs
 * between its words: see {@link LaneRequest}. Says the Spark release first; then answers {@code done} or {@code failed} on standard
 * output when a request is over. Ends with its input.
 */
public final class LegacyLane {

    private LegacyLane() {}

    public static void main(String[] args) throws IOException {
        PrintStream answers = System.out;
        System.setOut(System.err); // the engine's talk is no answer
        try (EngineSession engine = EngineSession.start();
                BufferedReader requests =
                        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            answers.println(engine.session().version());
            for (String line = requests.readLine(); line != null; line = requests.readLine()) {
                answers.println(answer(engine, line));
            }
        }
    }

    private static String answer(EngineSession engine, String line) {
        try {
            new LaneRequest(engine, line.split("\t")).run();
            return "done";
        } catch (IOException | RuntimeException e) {
            e.printStackTrace();
            return "failed";
        }
    }
}
