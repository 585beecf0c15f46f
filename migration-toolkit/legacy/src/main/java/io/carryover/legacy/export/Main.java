package io.carryover.legacy.export;

import io.carryover.carried.RefusedFolderException;
import io.carryover.carried.job.JobJson;
import io.carryover.carried.job.RootCause;
import io.carryover.legacy.checkpoint.AllowedClasses;
import io.carryover.legacy.checkpoint.LegacyCheckpoint;
import io.carryover.legacy.checkpoint.ReadOptions;
import io.carryover.legacy.checkpoint.UnreadableCheckpointException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.SparkConf;
import org.apache.spark.deploy.SparkHadoopUtil;
import org.apache.spark.sql.SparkSession;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs an export under {@code spark-submit}, in client deploy mode: reads a {@link SubmittedExport} from the first file and writes an
 * {@link Outcome} to the second. Ends with 0 once the outcome is written, whatever it says.
 */
public final class Main {

    private static final Logger LOG = LoggerFactory.getLogger(Main.class);

    private Main() {}

    public static void main(String[] files) throws IOException {
        SubmittedExport submitted = JobJson.read(SubmittedExport.class, Files.readString(Path.of(files[0])));
        Files.writeString(Path.of(files[1]), JobJson.line(outcome(submitted)));
    }

    private static Outcome outcome(SubmittedExport submitted) {
        try {
            return new Outcome(export(submitted), null);
        } catch (RefusedExportException e) {
            return problem(e.reason(), e);
        } catch (UnreadableCheckpointException | RefusedFolderException e) {
            return problem(RefusedExportException.Reason.UNSAFE, e);
        } catch (Exception | LinkageError e) {
            LOG.error("the export has failed", e);
            return new Outcome(null, new Outcome.Problem(null, RootCause.line(e)));
        }
    }

    private static Outcome problem(RefusedExportException.Reason reason, Exception refusal) {
        LOG.error("refused", refusal);
        return new Outcome(null, new Outcome.Problem(reason, refusal.getMessage()));
    }

    private static ExportResult export(SubmittedExport submitted) throws IOException {
        ReadOptions options =
                new ReadOptions(AllowedClasses.of(submitted.jars(), submitted.allowed()), submitted.allowOlder());
        System.out.println("reading " + submitted.request().checkpoint());
        SparkSession.Builder builder = SparkSession.builder();
        settings(submitted.request(), options).forEach(builder::config);
        try (SparkSession spark = builder.getOrCreate()) {
            System.out.println("writing " + submitted.request().out());
            return LegacyExport.run(spark, submitted.request(), options);
        }
    }

    private static Map<String, String> settings(ExportRequest request, ReadOptions options) {
        if (!request.rollForward()) {
            return Map.of();
        }
        Configuration hadoop = SparkHadoopUtil.get().newConfiguration(new SparkConf());
        return RollForwardSettings.of(
                LegacyCheckpoint.read(request.checkpoint(), hadoop, options), options.allowed(), hadoop);
    }
}
