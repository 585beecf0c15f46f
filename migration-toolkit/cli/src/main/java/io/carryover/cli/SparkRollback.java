package io.carryover.cli;

import com.google.common.io.MoreFiles;
import com.google.common.io.RecursiveDeleteOption;
import io.carryover.migrated.rollback.Outcome;
import io.carryover.migrated.rollback.RefusedRollbackException;
import io.carryover.migrated.rollback.RollbackJson;
import io.carryover.migrated.rollback.RollbackRequest;
import io.carryover.migrated.rollback.RollbackResult;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The way back as a job of its own, through spark-submit, that gets its request and leaves its outcome in files. */
record SparkRollback(
        Installation installation, Terminal terminal, String master, Map<String, String> sparkConf, boolean verbose) {

    private static final String MAIN = "io.carryover.migrated.rollback.Main";

    /**
     * @throws RefusedRollbackException if the checkpoint cannot be carried back
     * @throws CommandFailure if the job fails
     */
    RollbackResult run(RollbackRequest request) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("carryover-rollback");
        try {
            return run(request, folder);
        } finally {
            MoreFiles.deleteRecursively(folder, RecursiveDeleteOption.ALLOW_INSECURE);
        }
    }

    private RollbackResult run(RollbackRequest request, Path folder) throws IOException, InterruptedException {
        Path asked = Files.writeString(folder.resolve("request.json"), RollbackJson.line(request));
        Path answered = folder.resolve("outcome.json");
        int exitCode = submit(asked, answered, folder.resolve("spark.log"));
        if (!Files.exists(answered)) {
            throw new CommandFailure("the Spark job ended with " + exitCode + " and no result"
                    + (verbose ? "" : "; --verbose shows what Spark says"));
        }
        return result(RollbackJson.read(Outcome.class, Files.readString(answered)));
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

    private static RollbackResult result(Outcome outcome) {
        if (outcome.problem() == null) {
            return outcome.result();
        }
        if (outcome.problem().isRefusal()) {
            throw new RefusedRollbackException(outcome.problem().message());
        }
        throw new CommandFailure(outcome.problem().message() + "; --verbose shows what Spark says");
    }
}
