package io.carryover.legacy.checkpoint;

import java.time.Duration;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.SparkConf;
import org.apache.spark.SparkException;
import org.apache.spark.streaming.Checkpoint;
import org.apache.spark.streaming.CheckpointReader;
import scala.Option;

/**
 * A DStream checkpoint, read offline: no context is started, nothing is written. Needs the job's classes on the thread's
 * context class loader. Run on Spark 3.5.1 and 4.1.
 *
 * @param checkpointTimeMs batch time of the newest metadata, milliseconds since 1970
 * @param batchInterval the job's batch interval
 * @param stateStreams the job's state streams, in the order in which its outputs lead to them
 */
public record LegacyCheckpoint(long checkpointTimeMs, Duration batchInterval, List<StateStream> stateStreams) {

    /**
     * @param folder the checkpoint directory of the job
     * @throws UnreadableCheckpointException if there is no checkpoint or it cannot be read
     */
    public static LegacyCheckpoint read(String folder, Configuration hadoop) {
        Checkpoint checkpoint = metadata(folder, hadoop);
        StateFiles files = new StateFiles(checkpoint.createSparkConf(), hadoop);
        return new LegacyCheckpoint(
                checkpoint.checkpointTime().milliseconds(),
                Duration.ofMillis(checkpoint.graph().batchDuration().milliseconds()),
                StateStreams.behind(checkpoint.graph().getOutputStreams(), files));
    }

    /** Whether the state as of a batch is on disk, for every state stream. */
    public boolean hasStateOf(long batchTimeMs) {
        return stateStreams.stream().allMatch(stream -> stream.foldersByBatch().containsKey(batchTimeMs));
    }

    private static Checkpoint metadata(String folder, Configuration hadoop) {
        try {
            Option<Checkpoint> newest = CheckpointReader.read(folder, new SparkConf(), hadoop, false);
            return newest.getOrElse(() -> {
                throw new UnreadableCheckpointException("no DStream checkpoint in " + folder);
            });
        } catch (Exception e) {
            if (e instanceof SparkException) { // Scala declares nothing, so Java cannot catch it by name
                throw new UnreadableCheckpointException("cannot read the DStream checkpoint in " + folder, e);
            }
            throw e;
        }
    }
}
