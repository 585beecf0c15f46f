package io.carryover.migrated.rollback;

import io.carryover.carried.RefusedFolderException;
import io.carryover.carried.job.JobJson;
import io.carryover.carried.job.RootCause;
import io.carryover.migrated.checkpoint.RefusedQueryException;
import io.carryover.migrated.checkpoint.UnreadableState;
import io.carryover.migrated.rollback.Outcome.Reason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.spark.sql.SparkSession;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Carries a query back under {@code spark-submit}, in client deploy mode: reads a {@link RollbackRequest} from the first file
 * and writes an {@link Outcome} to the second. Ends with 0 once the outcome is written, whatever it says.
 */
public final class Main {

    private static final Logger LOG = LoggerFactory.getLogger(Main.class);

    private Main() {}

    public static void main(String[] files) throws IOException {
        RollbackRequest request = JobJson.read(RollbackRequest.class, Files.readString(Path.of(files[0])));
        Files.writeString(Path.of(files[1]), JobJson.line(outcome(request)));
    }

    private static Outcome outcome(RollbackRequest request) {
        try (SparkSession spark = SparkSession.builder().getOrCreate()) {
            System.out.println("reading " + request.checkpoint());
            return new Outcome(Rollback.run(spark, request), null);
        } catch (MistakenRequestException e) {
            return new Outcome(null, new Outcome.Problem(Reason.MISTAKE, e.getMessage()));
        } catch (RefusedQueryException | RefusedFolderException e) {
            return new Outcome(null, new Outcome.Problem(Reason.UNSAFE, e.getMessage()));
        } catch (Exception | LinkageError e) {
            LOG.error("the way back has failed", e);
            return new Outcome(null, problem(e, request.checkpoint()));
        }
    }

    private static Outcome.Problem problem(Throwable failure, String checkpoint) {
        return UnreadableState.in(failure, checkpoint)
                .map(refusal -> new Outcome.Problem(Reason.UNSAFE, refusal.getMessage()))
                .orElseGet(() -> new Outcome.Problem(Reason.FAILURE, RootCause.line(failure)));
    }
}
