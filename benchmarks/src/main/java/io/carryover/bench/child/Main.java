package io.carryover.bench.child;

import io.carryover.carried.job.JobJson;
import java.nio.file.Files;
import java.nio.file.Path;

/** The JVM of a chore: its class, the file of the request, the file for the answer. */
public final class Main {

    private Main() {}

    public static void main(String[] arguments) throws Exception {
        Chore<?, ?> chore = (Chore<?, ?>)
                Class.forName(arguments[0]).getDeclaredConstructor().newInstance();
        Files.writeString(Path.of(arguments[2]), answer(chore, Files.readString(Path.of(arguments[1]))));
        System.exit(0); // whatever threads an engine leaves behind
    }

    private static <Q extends Record, A extends Record> String answer(Chore<Q, A> chore, String request)
            throws Exception {
        return JobJson.line(chore.run(JobJson.read(chore.requestType(), request)));
    }
}
