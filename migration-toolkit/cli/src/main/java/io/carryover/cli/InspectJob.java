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
 * A look at a checkpoint in a process of its own, through spark-submit: whatever a checkpoint makes Java do, it does there. It
 * gets its request and leaves its outcome in files.
 *
 * @param jars of the job whose checkpoint it is, with commas; may be empty
 */
record InspectJob(Installation installation, Terminal terminal, Side side, String main, String jars, boolean verbose) {

    /**
     * @param request one line of JSON
     * @return the outcome, one line of JSON
     * @throws CommandFailure if there is none
     */
    String outcome(String request) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("carryover-inspect");
        try {
            Path asked = Files.writeString(folder.resolve("request.json"), request);
            Path answered = folder.resolve("outcome.json");
            int exitCode = submit(asked, answered, folder.resolve("spark.log"));
            if (!Files.exists(answered)) {
                throw new CommandFailure("the inspection ended with " + exitCode + " and no result"
                        + (verbose ? "" : "; --verbose shows what Spark says"));
            }
            return Files.readString(answered);
        } finally {
            MoreFiles.deleteRecursively(folder, RecursiveDeleteOption.ALLOW_INSECURE);
        }
    }

    private int submit(Path asked, Path answered, Path log) throws IOException, InterruptedException {
        Submission submission = new Submission(
                installation.sparkSubmit(System.getenv("SPARK_HOME")),
                installation.jobJar(side),
                main,
                "local[*]",
                conf(),
                List.of(asked.toString(), answered.toString()));
        ProcessBuilder command = new ProcessBuilder(submission.command());
        command.redirectError(verbose ? Redirect.INHERIT : Redirect.to(log.toFile()));
        Progress progress = terminal.progress();
        progress.show("reading the checkpoint");
        try {
            return BoundProcess.run(command, progress::show);
        } finally {
            progress.end();
        }
    }

    private Map<String, String> conf() {
        Map<String, String> conf = new TreeMap<>(Map.of(
                "spark.driver.memory", "2g",
                "spark.ui.enabled", "false",
                "spark.sql.session.timeZone", "UTC",
                "spark.submit.deployMode", "client"));
        if (!jars.isEmpty()) {
            conf.put("spark.jars", jars);
        }
        return conf;
    }
}
