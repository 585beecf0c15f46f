package io.carryover.legacy.inspect;

import io.carryover.carried.job.JobJson;
import io.carryover.legacy.checkpoint.AllowedClasses;
import io.carryover.legacy.checkpoint.UnreadableCheckpointException;
import java.io.IOException;
import java.io.ObjectInputFilter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.SparkConf;
import org.apache.spark.deploy.SparkHadoopUtil;
import org.slf4j.LoggerFactory;

/**
 * Looks at a checkpoint in a process of its own, under {@code spark-submit} in client deploy mode and without a SparkContext:
 * reads an {@link InspectRequest} from the first file and writes an {@link Outcome} to the second. The classes that are
 * allowed are so for all that this process deserializes. Ends with 0 once the outcome is written, whatever it says.
 */
public final class Main {

    private Main() {}

    public static void main(String[] files) throws IOException {
        InspectRequest request = JobJson.read(InspectRequest.class, Files.readString(Path.of(files[0])));
        Files.writeString(Path.of(files[1]), JobJson.line(outcome(request)));
    }

    private static Outcome outcome(InspectRequest request) {
        AllowedClasses allowed = AllowedClasses.of(request.jars(), request.allowed());
        if (ObjectInputFilter.Config.getSerialFilter() == null) {
            ObjectInputFilter.Config.setSerialFilter(allowed);
        }
        Configuration hadoop = SparkHadoopUtil.get().newConfiguration(new SparkConf());
        try {
            return new Outcome(Inspection.of(request, allowed, hadoop), null, null);
        } catch (UnreadableCheckpointException e) {
            LoggerFactory.getLogger(Main.class).error("the checkpoint is refused", e);
            return new Outcome(null, e.getMessage(), null);
        } catch (RuntimeException | LinkageError e) {
            LoggerFactory.getLogger(Main.class).error("the inspection has failed", e);
            return new Outcome(null, null, e.toString());
        }
    }
}
