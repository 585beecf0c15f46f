package io.carryover.cli;

import com.google.common.io.MoreFiles;
import com.google.common.io.RecursiveDeleteOption;
import io.carryover.migrated.compare.CannotCompareException;
import io.carryover.migrated.compare.CompareJson;
import io.carryover.migrated.compare.CompareRequest;
import io.carryover.migrated.compare.CompareResult;
import io.carryover.migrated.compare.Outcome;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A comparison as a job of its own, through spark-submit, that gets its request and leaves its outcome in files. */
record SparkComparison(
        Installation installation, Terminal terminal, String master, Map<String, String> sparkConf, boolean verbose) {

    private static final String MAIN = "io.carryover.migrated.compare.Main";

    /**
     * @throws CannotCompareException if the rows cannot be compared as it is asked for
     * @throws CommandFailure if the job fails
     */
    CompareResult run(CompareRequest request) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("carryover-compare");
        try {
            return run(request, folder);
        } finally {
            MoreFiles.deleteRecursively(folder, RecursiveDeleteOption.ALLOW_INSECURE);
        }
    }

    private CompareResult run(CompareRequest request, Path folder) throws IOException, InterruptedException {
        Path asked = Files.writeString(folder.resolve("request.json"), CompareJson.line(request));
        Path answered = folder.resolve("outcome.json");
        int exitCode = submit(asked, answered, folder.resolve("spark.log"));
        if (!Files.exists(answered)) {
            throw new CommandFailure("the Spark job ended with " + exitCode + " and no result"
                    + (verbose ? "" : "; --verbose shows what Spark says"));
        }
        return result(CompareJson.read(Outcome.class, Files.readString(answered)));
    }

    private int submit(Path asked, Path answered, Path log) throws IOException, InterruptedException {
        Submission submission = new Submission(
                installation.sparkSubmit(System.getenv("SPARK_HOME")),
                installation.jobJar(Side.MIGRATED),
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
        Map<String, String> conf = new TreeMap<>(Map.of("spark.driver.memory", "2g", "spark.ui.enabled", "false"));
        conf.putAll(sparkConf);
        conf.put("spark.submit.deployMode", "client");
        return conf;
    }

    private static CompareResult result(Outcome outcome) {
        if (outcome.problem() == null) {
            return outcome.result();
        }
        if (outcome.problem().reason() == null) {
            throw new CommandFailure(outcome.problem().message() + "; --verbose shows what Spark says");
        }
        throw CannotCompareException.of(
                outcome.problem().reason(), outcome.problem().message());
    }
}
