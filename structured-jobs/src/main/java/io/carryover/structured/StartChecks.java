package io.carryover.structured;

import io.carryover.scenarios.kafka.TopicCheck;
import io.carryover.scenarios.options.CannotStartException;
import io.carryover.scenarios.options.JobOptions;
import io.carryover.scenarios.options.RootCause;
import io.carryover.scenarios.options.Sink;
import io.carryover.scenarios.options.Source;
import java.io.IOException;
import java.util.Set;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;

/** Looks before Spark starts whether all is there that a job needs: its queries would find out late and say it at length. */
record StartChecks(JobOptions options, InitialState initialState, Configuration hadoop) {

    /**
     * Looks at what is written behind what is read, so that a job that cannot start leaves no folder behind.
     *
     * @return the job to run: a new one also reads the partitions that its topic has gained since the export
     * @throws CannotStartException if something is missing or cannot be reached
     * @throws io.carryover.scenarios.options.UsageException if a new job starts at offsets of other partitions than the
     *     topic has, or the checkpoint belongs to another job
     * @throws io.carryover.carried.RefusedFolderException if the export has offsets of partitions that the topic has not, or
     *     the checkpoint has begun without it
     */
    JobOptions run() throws IOException {
        JobOptions placed = checkSource();
        checkSink();
        requireWritable("checkpoint", options.checkpoint());
        options.deadLetter().ifPresent(folder -> requireWritable("dead-letter", folder));
        initialState.owner(options, hadoop).requireFreeOrOwn();
        return placed;
    }

    private JobOptions checkSource() {
        if (options.source() instanceof Source.Files files) {
            new FolderCheck(hadoop, "input", files.folder()).requireThere();
        }
        return options.source() instanceof Source.Kafka source ? placed(source) : options;
    }

    private JobOptions placed(Source.Kafka source) {
        Set<Integer> partitions = new TopicCheck(source.connection(), "topic", source.topic()).partitions();
        if (hasOffsets()) {
            return options;
        }
        if (initialState.folder().isEmpty()) {
            source.startingOffsets().requireOnly(partitions);
        }
        return initialState.placed(options, partitions);
    }

    private void checkSink() {
        if (options.sink() instanceof Sink.Kafka sink) {
            new TopicCheck(sink.connection(), "output-topic", sink.topic()).partitions();
        }
        if (options.sink() instanceof Sink.JsonLines jsonLines) {
            requireWritable("output", jsonLines.folder());
        }
        if (options.sink() instanceof Sink.Parquet parquet) {
            requireWritable("output", parquet.folder());
        }
    }

    private void requireWritable(String option, String folder) {
        new FolderCheck(hadoop, option, folder).requireWritable();
    }

    /** Whether the checkpoint says where to start, so that the option does not count. */
    private boolean hasOffsets() {
        Path firstOffsets = new Path(options.checkpoint(), JobRun.FIRST_OFFSETS);
        try {
            return firstOffsets.getFileSystem(hadoop).exists(firstOffsets);
        } catch (IOException e) {
            throw new CannotStartException("--checkpoint " + options.checkpoint() + ": give a folder that can be read ("
                    + RootCause.line(e) + ")");
        }
    }
}
