package io.carryover.migrated.compare;

import io.carryover.carried.job.JobJson;
import io.carryover.carried.job.RootCause;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.spark.sql.SparkSession;
import org.slf4j.LoggerFactory;

/**
 * Runs a comparison under {@code spark-submit}, in client deploy mode: reads a {@link CompareRequest} from the first file and
 * writes an {@link Outcome} to the second. Prints what it is about to do, a line each. Ends with 0 once the outcome is written,
 * whatever it says.
 */
public final class Main {

    private Main() {}

    public static void main(String[] files) throws IOException {
        CompareRequest request = JobJson.read(CompareRequest.class, Files.readString(Path.of(files[0])));
        Files.writeString(Path.of(files[1]), JobJson.line(outcome(request)));
    }

    private static Outcome outcome(CompareRequest request) {
        try (SparkSession spark = SparkSession.builder().getOrCreate()) {
            return new Outcome(CompareJob.run(spark, request, System.out::println), null);
        } catch (CannotCompareException e) {
            return new Outcome(null, new Outcome.Problem(e.reason(), e.getMessage()));
        } catch (Exception | LinkageError e) {
            LoggerFactory.getLogger(Main.class).error("the comparison has failed", e);
            return new Outcome(null, new Outcome.Problem(null, RootCause.line(e)));
        }
    }
}
