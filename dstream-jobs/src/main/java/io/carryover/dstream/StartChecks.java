package io.carryover.dstream;

import io.carryover.scenarios.kafka.TopicCheck;
import io.carryover.scenarios.options.CannotStartException;
import io.carryover.scenarios.options.JobOptions;
import io.carryover.scenarios.options.Sink;
import io.carryover.scenarios.options.Source;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.hadoop.conf.Configuration;

/**
 * Looks before Spark starts whether all that the job needs is there. What cannot be used is told within half a minute,
 * where the engine would try for minutes.
 *
 * @param options with absolute paths
 */
record StartChecks(JobOptions options, InitialState initialState, Configuration hadoop) {

    private static final long FOLDERS_ANSWER_WITHIN_S = 10;

    /**
     * Writes nothing unless all is well.
     *
     * @return the job to run: a new one also reads the partitions that its topic has gained since the export
     * @throws CannotStartException if something is missing or cannot be reached
     * @throws io.carryover.scenarios.options.UsageException if the options contradict the checkpoint or the topic
     * @throws io.carryover.carried.RefusedFolderException if the initial state contradicts one of them
     */
    JobOptions run() {
        inTime(this::requireInput);
        inTime(this::requireSameOptions);
        JobOptions placed = requireTopics();
        inTime(this::requireWritableFolders);
        return placed;
    }

    private void requireInput() {
        if (options.source() instanceof Source.Files files) {
            new FolderCheck("input", files.folder(), hadoop).requireThere();
        }
    }

    private void requireSameOptions() {
        if (!isNew()) {
            FrozenOptions.of(options, initialState).requireSame(hadoop);
        }
    }

    private boolean isNew() {
        return !FrozenOptions.of(options, initialState).isThere(hadoop);
    }

    private JobOptions requireTopics() {
        JobOptions placed = options.source() instanceof Source.Kafka source ? placed(source) : options;
        if (options.sink() instanceof Sink.Kafka sink) {
            new TopicCheck(sink.connection(), "output-topic", sink.topic()).partitions();
        }
        return placed;
    }

    private JobOptions placed(Source.Kafka source) {
        Set<Integer> partitions = new TopicCheck(source.connection(), "topic", source.topic()).partitions();
        if (!isNew()) {
            return options;
        }
        if (initialState.folder().isEmpty()) {
            source.startingOffsets().requireOnly(partitions);
        }
        return initialState.placed(options, partitions);
    }

    private void requireWritableFolders() {
        requireWritable("checkpoint", options.checkpoint());
        options.deadLetter().ifPresent(folder -> requireWritable("dead-letter", folder));
        if (options.sink() instanceof Sink.JsonLines lines) {
            requireWritable("output", lines.folder());
        }
        if (options.sink() instanceof Sink.Parquet parquet) {
            requireWritable("output", parquet.folder());
        }
    }

    private void requireWritable(String option, String folder) {
        new FolderCheck(option, folder, hadoop).requireWritable();
    }

    /** Hadoop's file systems have timeouts of their own, some of many minutes. */
    private void inTime(Runnable check) {
        try {
            CompletableFuture.runAsync(check).get(FOLDERS_ANSWER_WITHIN_S, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            throw new CannotStartException("--checkpoint " + options.checkpoint()
                    + ": this or another folder of the job does not answer within " + FOLDERS_ANSWER_WITHIN_S + " s");
        } catch (ExecutionException e) {
            throw (RuntimeException) e.getCause();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CannotStartException("interrupted before the start");
        }
    }
}
