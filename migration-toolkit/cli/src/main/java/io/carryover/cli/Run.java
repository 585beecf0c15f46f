package io.carryover.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Unmatched;

/** Starts one job, legacy or migrated, through spark-submit and ends with its exit code. */
@Command(
        name = "run",
        description = "Runs one job through spark-submit: that of SPARK_HOME if it is set, else an assembled one.",
        customSynopsis =
                "carryover run --side legacy|migrated [--master URL] [--spark-conf KEY=VALUE]... JOB-OPTION...",
        footer = {
            "",
            "All other options go to the job as they are: --scenario, --api, --source, --sink, --checkpoint, ...",
            "'carryover run --side legacy -- --help' shows those of the job."
        })
final class Run implements Callable<Integer> {

    @Option(
            names = "--side",
            required = true,
            paramLabel = "SIDE",
            description = "Which variant: ${COMPLETION-CANDIDATES}.")
    private Side side;

    @Option(names = "--master", paramLabel = "URL", description = "Spark master, as in spark-submit.")
    private String master;

    @Option(
            names = "--spark-conf",
            paramLabel = "KEY=VALUE",
            description = "A Spark property, as --conf of spark-submit; can be repeated.")
    private Map<String, String> sparkConf = new LinkedHashMap<>();

    @Unmatched
    private List<String> jobArguments = new ArrayList<>();

    @Override
    public Integer call() throws IOException, InterruptedException {
        Installation installation = Installation.current();
        return new Submission(
                        installation.sparkSubmit(System.getenv("SPARK_HOME")),
                        installation.jobJar(side),
                        side.mainClass(),
                        master,
                        sparkConf,
                        jobArguments)
                .run();
    }
}
