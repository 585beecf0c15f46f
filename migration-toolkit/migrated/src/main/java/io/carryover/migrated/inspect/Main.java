package io.carryover.migrated.inspect;

import io.carryover.carried.job.JobJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.spark.sql.SparkSession;
import org.slf4j.LoggerFactory;

/**
 * Looks at a query's checkpoint under {@code spark-submit}, in client deploy mode: reads an {@link InspectRequest} from the
 * first file and writes an {@link Outcome} to the second. Ends with 0 once the outcome is written, whatever it says.
 */
public final class Main {

    private Main() {}

    public static void main(String[] files) throws IOException {
        InspectRequest request = JobJson.read(InspectRequest.class, Files.readString(Path.of(files[0])));
        Files.writeString(Path.of(files[1]), JobJson.line(outcome(request.checkpoint())));
    }

    private static Outcome outcome(String checkpoint) {
        try (SparkSession spark = SparkSession.builder().getOrCreate()) {
            return new Outcome(Inspection.of(spark, checkpoint), null);
        } catch (Exception | LinkageError e) {
            LoggerFactory.getLogger(Main.class).error("the checkpoint is refused", e);
            return new Outcome(null, checkpoint + ": cannot be read (" + rootCause(e) + ")");
        }
    }

    private static String rootCause(Throwable error) {
        Throwable root = error;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root.toString().lines().findFirst().orElse("");
    }
}
