package io.carryover.structured;

import io.carryover.carried.CarriedFolder;
import io.carryover.carried.RefusedFolderException;
import io.carryover.migrated.restore.CarriedState;
import io.carryover.migrated.restore.QueryBeginning;
import io.carryover.scenarios.options.CannotStartException;
import io.carryover.scenarios.options.JobOptions;
import io.carryover.scenarios.options.RootCause;
import io.carryover.scenarios.options.Source;
import io.carryover.scenarios.options.StartingOffsets;
import java.io.IOException;
import java.util.Collection;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.SparkSession;

/**
 * What {@code --initial-state} names, verified; or nothing.
 *
 * @param folder empty without that option
 */
record InitialState(Optional<CarriedFolder> folder) {

    /**
     * Reads all of the folder, unless the job has taken it over already.
     *
     * @throws RefusedFolderException if it is no whole and unchanged export
     * @throws CannotStartException if it cannot be read
     */
    static InitialState of(JobOptions options, Configuration hadoop) {
        return new InitialState(options.initialState().map(folder -> open(folder, options.checkpoint(), hadoop)));
    }

    private static CarriedFolder open(String folder, String checkpoint, Configuration hadoop) {
        new FolderCheck(hadoop, "initial-state", folder).requireThere();
        new FolderCheck(hadoop, "checkpoint", checkpoint).requireReachable();
        try {
            return new QueryBeginning(JobRun.checkpointOf(checkpoint), hadoop).open(folder);
        } catch (IOException e) {
            throw new CannotStartException(
                    "--initial-state " + folder + ": give a folder that can be read (" + RootCause.line(e) + ")");
        }
    }

    /**
     * The job, reading on where the one that was exported has stopped; a job that reads no topic as it is.
     *
     * @throws RefusedFolderException if the export does not know the topic
     */
    JobOptions placed(JobOptions options) {
        if (folder.isEmpty() || !(options.source() instanceof Source.Kafka kafka)) {
            return options;
        }
        String topic = kafka.topic();
        StartingOffsets offsets = StartingOffsets.of(topic, folder.orElseThrow().offsetsOf(topic));
        return options.reading(new Source.Kafka(kafka.connection(), topic, offsets));
    }

    /**
     * The job, reading partitions that its topic has gained since the export from their beginning; to be called for a new
     * checkpoint only.
     *
     * @param partitions of the topic, as the broker has them
     * @throws RefusedFolderException if the export has offsets of others
     */
    JobOptions placed(JobOptions options, Collection<Integer> partitions) {
        if (folder.isEmpty() || !(options.source() instanceof Source.Kafka kafka)) {
            return options;
        }
        String topic = kafka.topic();
        StartingOffsets offsets = StartingOffsets.of(topic, folder.orElseThrow().offsetsOf(topic, partitions));
        return options.reading(new Source.Kafka(kafka.connection(), topic, offsets));
    }

    /** For the jobs. */
    CarriedState in(SparkSession spark) {
        return folder.map(export -> CarriedState.of(spark, export)).orElseGet(() -> CarriedState.none(spark));
    }

    /** Of a checkpoint that begins with this. */
    CheckpointOwner owner(JobOptions options, Configuration hadoop) throws IOException {
        CheckpointOwner owner = CheckpointOwner.of(options, hadoop);
        return folder.map(owner::startedFrom).orElse(owner);
    }
}
