package io.carryover.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * One start of spark-submit.
 *
 * @param master a Spark master, or null to leave it to Spark's defaults
 * @param jobArguments passed on unchanged
 */
record Submission(
        Path sparkSubmit,
        Path jobJar,
        String mainClass,
        String master,
        Map<String, String> sparkConf,
        List<String> jobArguments) {

    /** Runs it with this process's own input and outputs. Returns its exit code. */
    int run() throws IOException, InterruptedException {
        Process submitted = new ProcessBuilder(command()).inheritIO().start();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> endTogether(submitted)));
        return submitted.waitFor();
    }

    List<String> command() {
        List<String> command = new ArrayList<>(List.of(sparkSubmit.toString(), "--class", mainClass));
        if (master != null) {
            command.addAll(List.of("--master", master));
        }
        sparkConf.forEach((key, value) -> command.addAll(List.of("--conf", key + "=" + value)));
        command.add(jobJar.toString());
        command.addAll(jobArguments);
        return command;
    }

    /** A signal ends this JVM: the job gets it too, finishes its batch, and its exit code becomes ours. */
    private static void endTogether(Process submitted) {
        if (!submitted.isAlive()) {
            return;
        }
        submitted.destroy();
        try {
            Runtime.getRuntime().halt(submitted.waitFor());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
