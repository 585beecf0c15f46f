package io.carryover.structured;

import io.carryover.carried.RefusedFolderException;
import io.carryover.scenarios.Side;
import io.carryover.scenarios.options.CannotStartException;
import io.carryover.scenarios.options.JobHelp;
import io.carryover.scenarios.options.JobOptions;
import io.carryover.scenarios.options.RootCause;
import io.carryover.scenarios.options.UsageException;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.util.ShutdownHookManager;
import org.apache.spark.SparkConf;
import org.apache.spark.deploy.SparkHadoopUtil;
import org.slf4j.LoggerFactory;

/**
 * Runs a migrated job under {@code spark-submit}. Ends with 0 if the job is done, 1 if it fails, 2 if an option is wrong, 4
 * if an initial state is refused; in the latter three cases the last line on standard error says why.
 */
public final class Main {

    private static final int FAILURE = 1;
    private static final int USAGE = 2;
    private static final int REFUSED = 4;

    private Main() {}

    public static void main(String[] words) {
        int status = run(words);
        if (status != 0) {
            System.exit(status);
        }
    }

    private static int run(String... words) {
        try {
            if (JobHelp.isAsked(words)) {
                System.out.print(JobHelp.text(Side.MIGRATED, words));
            } else {
                run(JobOptions.parse(Side.MIGRATED, words));
            }
            return 0;
        } catch (UsageException e) {
            return fail(USAGE, e.getMessage());
        } catch (CannotStartException e) {
            return fail(FAILURE, e.getMessage());
        } catch (RefusedFolderException e) {
            return fail(REFUSED, e.getMessage());
        } catch (Exception | LinkageError e) {
            LoggerFactory.getLogger(Main.class).error("the job has failed", e);
            return fail(FAILURE, RootCause.line(e));
        }
    }

    private static void run(JobOptions options) throws Exception {
        MigratedJob<?, ?> job = MigratedJobs.find(options.scenario(), options.api());
        SparkConf settings = Session.settings();
        Configuration hadoop = SparkHadoopUtil.get().newConfiguration(settings);
        InitialState initialState = InitialState.of(options, hadoop);
        JobOptions placed = new StartChecks(initialState.placed(options), initialState, hadoop).run();
        try (Session session = Session.open(settings)) {
            new JobRun(session.spark(), placed, initialState, hadoop).run(job);
        }
    }

    private static int fail(int status, String message) {
        if (!ShutdownHookManager.get().isShutdownInProgress()) { // else it is a consequence of being stopped
            System.err.println("error: " + message.replaceAll("\\R", " "));
        }
        return status;
    }
}
