package io.carryover.dstream;

import io.carryover.carried.RefusedFolderException;
import io.carryover.scenarios.Side;
import io.carryover.scenarios.options.CannotStartException;
import io.carryover.scenarios.options.JobHelp;
import io.carryover.scenarios.options.JobOptions;
import io.carryover.scenarios.options.RootCause;
import io.carryover.scenarios.options.UsageException;
import org.apache.hadoop.util.ShutdownHookManager;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs one legacy job; for {@code spark-submit}. Exit codes: 0 stopped or, with {@code --available-now}, done; 1 failed; 2
 * wrong options; 4 an initial state is refused.
 */
public final class Main {

    private static final Logger LOG = LoggerFactory.getLogger(Main.class);

    private static final int REFUSED = 4;

    private Main() {}

    public static void main(String... arguments) {
        int status = run(arguments);
        if (status != 0) { // YARN takes an exit of the driver's own for a failure, whatever its code
            System.exit(status);
        }
    }

    private static int run(String... arguments) {
        try {
            if (JobHelp.isAsked(arguments)) {
                System.out.print(JobHelp.text(Side.LEGACY, arguments));
            } else {
                JobRun.of(JobOptions.parse(Side.LEGACY, arguments)).toTheEnd();
            }
            return 0;
        } catch (UsageException e) {
            return fail(2, e.getMessage());
        } catch (RefusedFolderException e) {
            return fail(REFUSED, e.getMessage());
        } catch (CannotStartException e) {
            return fail(1, e.getMessage());
        } catch (Exception | LinkageError e) {
            LOG.error("the job has failed", e);
            return fail(1, RootCause.line(e));
        }
    }

    private static int fail(int exitCode, String message) {
        if (!ShutdownHookManager.get().isShutdownInProgress()) { // else it comes of being stopped
            System.err.println("error: " + message.replaceAll("\\R", " "));
        }
        return exitCode;
    }
}
