package io.carryover.cli;

import com.google.common.io.MoreFiles;
import com.google.common.io.RecursiveDeleteOption;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A Spark job of the toolkit, through spark-submit: a process of its own that gets its request and leaves its outcome in
 * files.
 *
 * @param side whose job jar holds it
 * @param sparkConf the user's Spark properties
 */
record ToolJob(
        Installation installation,
        Terminal terminal,
        Side side,
        String mainClass,
        String master,
        Map<String, String> sparkConf,
        boolean verbose) {

    /** With jars beside the one that holds it. */
    ToolJob withJars(String jars) {
        Map<String, String> conf = new TreeMap<>(sparkConf);
        if (!jars.isEmpty()) {
            conf.merge("spark.jars", jars, (given, more) -> given + "," + more);
        }
        return new ToolJob(installation, terminal, side, mainClass, master, conf, verbose);
    }

    /**
     * @param request as JSON
     * @return the outcome as JSON
     * @throws CommandFailure if the job ends without one
     */
    String run(String request) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("carryover-job");
        try {
            return run(request, folder);
        } finally {
            MoreFiles.deleteRecursively(folder, RecursiveDeleteOption.ALLOW_INSECURE);
        }
    }

    private String run(String request, Path folder) throws IOException, InterruptedException {
        Path asked = Files.writeString(folder.resolve("request.json"), request);
        Path answered = folder.resolve("outcome.json");
        int exitCode = submit(asked, answered, folder.resolve("spark.log"));
        if (!Files.exists(answered)) {
            throw new CommandFailure("the Spark job ended with " + exitCode + " and no result"
                    + (verbose ? "" : "; --verbose shows what Spark says"));
        }
        return Files.readString(answered);
    }

    private int submit(Path asked, Path answered, Path log) throws IOException, InterruptedException {
        Submission submission = new Submission(
                installation.sparkSubmit(System.getenv("SPARK_HOME")),
                installation.jobJar(side),
                mainClass,
                master,
                conf(),
                List.of(asked.toString(), answered.toString()));
        ProcessBuilder command = new ProcessBuilder(submission.command());
        command.redirectError(verbose ? Redirect.INHERIT : Redirect.to(log.toFile()));
        Progress progress = terminal.progress();
        progress.show("starting Spark");
        try {
            return BoundProcess.run(command, progress::show);
        } finally {
            progress.end();
        }
    }

    /** The driver must be a process on this machine: it reads and writes files here. */
    private Map<String, String> conf() {
        Map<String, String> conf = new TreeMap<>(Map.of(
                "spark.driver.memory", "2g",
                "spark.ui.enabled", "false",
                // else executors ask the driver for each class that a session might have added
                "spark.sql.artifact.isolation.enabled", "false"));
        conf.putAll(sparkConf);
        conf.put("spark.submit.deployMode", "client");
        return conf;
    }
}
