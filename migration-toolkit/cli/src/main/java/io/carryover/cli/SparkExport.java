package io.carryover.cli;

import com.google.common.io.MoreFiles;
import com.google.common.io.RecursiveDeleteOption;
import io.carryover.legacy.export.ExportJson;
import io.carryover.legacy.export.ExportResult;
import io.carryover.legacy.export.Outcome;
import io.carryover.legacy.export.RefusedExportException;
import io.carryover.legacy.export.SubmittedExport;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * An export as a job of its own, through spark-submit, that gets its request and leaves its outcome in files.
 *
 * @param jars of the job, as Spark takes them
 */
record SparkExport(
        Installation installation,
        Terminal terminal,
        String master,
        String jars,
        Map<String, String> sparkConf,
        boolean verbose) {

    private static final String MAIN = "io.carryover.legacy.export.Main";

    /**
     * @throws RefusedExportException if the export is refused
     * @throws CommandFailure if the job fails
     */
    ExportResult run(SubmittedExport export) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("carryover-export");
        try {
            return run(export, folder);
        } finally {
            MoreFiles.deleteRecursively(folder, RecursiveDeleteOption.ALLOW_INSECURE);
        }
    }

    private ExportResult run(SubmittedExport export, Path folder) throws IOException, InterruptedException {
        Path asked = Files.writeString(folder.resolve("request.json"), ExportJson.line(export));
        Path answered = folder.resolve("outcome.json");
        int exitCode = submit(asked, answered, folder.resolve("spark.log"));
        if (!Files.exists(answered)) {
            throw new CommandFailure("the Spark job ended with " + exitCode + " and no result"
                    + (verbose ? "" : "; --verbose shows what Spark says"));
        }
        return result(ExportJson.read(Outcome.class, Files.readString(answered)));
    }

    private int submit(Path asked, Path answered, Path log) throws IOException, InterruptedException {
        Submission submission = new Submission(
                installation.sparkSubmit(System.getenv("SPARK_HOME")),
                installation.jobJar(Side.LEGACY),
                MAIN,
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
        if (!jars.isEmpty()) {
            conf.merge("spark.jars", jars, (given, more) -> given + "," + more);
        }
        return conf;
    }

    private static ExportResult result(Outcome outcome) {
        if (outcome.problem() == null) {
            return outcome.result();
        }
        if (outcome.problem().reason() == null) {
            throw new CommandFailure(outcome.problem().message() + "; --verbose shows what Spark says");
        }
        throw RefusedExportException.of(
                outcome.problem().reason(), outcome.problem().message());
    }
}
