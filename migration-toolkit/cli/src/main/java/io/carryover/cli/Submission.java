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
        return BoundProcess.run(new ProcessBuilder(command()));
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
}
