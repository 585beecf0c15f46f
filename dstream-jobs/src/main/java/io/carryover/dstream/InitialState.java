package io.carryover.dstream;

import io.carryover.carried.CarriedFolder;
import io.carryover.carried.RefusedFolderException;
import io.carryover.legacy.restore.CarriedState;
import io.carryover.scenarios.options.CannotStartException;
import io.carryover.scenarios.options.JobOptions;
import io.carryover.scenarios.options.RootCause;
import io.carryover.scenarios.options.Source;
import io.carryover.scenarios.options.StartingOffsets;
import java.io.IOException;
import java.util.Collection;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;

/**
 * What {@code --initial-state} names, verified; or nothing.
 *
 * @param folder empty without that option
 */
record InitialState(Optional<CarriedFolder> folder) {

    static final InitialState NONE = new InitialState(Optional.empty());

    /**
     * Reads all of the folder.
     *
     * @param options with absolute paths
     * @throws RefusedFolderException if it is no whole and unchanged export
     * @throws CannotStartException if it cannot be read
     */
    static InitialState of(JobOptions options, Configuration hadoop) {
        return new InitialState(options.initialState().map(folder -> open(folder, hadoop)));
    }

    private static CarriedFolder open(String folder, Configuration hadoop) {
        new FolderCheck("initial-state", folder, hadoop).requireThere();
        try {
            return CarriedFolder.open(folder, hadoop);
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
    CarriedState carried() {
        return folder.map(CarriedState::of).orElseGet(CarriedState::none);
    }
}
