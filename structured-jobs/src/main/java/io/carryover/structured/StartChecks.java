package io.carryover.structured;

import io.carryover.scenarios.kafka.TopicCheck;
import io.carryover.scenarios.options.JobOptions;
import io.carryover.scenarios.options.Sink;
import io.carryover.scenarios.options.Source;
import java.io.IOException;
import java.util.Set;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;

/** Looks before Spark starts whether all is there that a job needs: its queries would find out late and say it at length. */
record StartChecks(JobOptions options, Configuration hadoop) {

    /**
     * @throws io.carryover.scenarios.options.CannotStartException if something is missing or cannot be reached
     * @throws io.carryover.scenarios.options.UsageException if a new job starts at offsets of other partitions than the
     *     topic has, or the checkpoint belongs to another job
     */
    void run() throws IOException {
        checkFolders();
        checkTopics();
        CheckpointOwner.of(options, hadoop).claim();
    }

    private void checkFolders() {
        if (options.source() instanceof Source.Files files) {
            new FolderCheck(hadoop, "input", files.folder()).requireThere();
        }
        requireWritable("checkpoint", options.checkpoint());
        options.deadLetter().ifPresent(folder -> requireWritable("dead-letter", folder));
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

    private void checkTopics() throws IOException {
        if (options.source() instanceof Source.Kafka source) {
            Set<Integer> partitions = new TopicCheck(source.connection(), "topic", source.topic()).partitions();
            if (!hasOffsets()) {
                source.startingOffsets().requireOnly(partitions);
            }
        }
        if (options.sink() instanceof Sink.Kafka sink) {
            new TopicCheck(sink.connection(), "output-topic", sink.topic()).partitions();
        }
    }

    /** Whether the checkpoint says where to start, so that the option does not count. */
    private boolean hasOffsets() throws IOException {
        Path firstOffsets = new Path(JobRun.checkpointOfJob(options), "sources/0/0");
        return firstOffsets.getFileSystem(hadoop).exists(firstOffsets);
    }
}
