package io.carryover.legacy.checkpoint;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.spark.SparkConf;
import org.apache.spark.streaming.Checkpoint;

/**
 * Reads the metadata of a checkpoint folder. Spark's own reader goes back through up to ten older files without a word, and
 * makes any object that a file asks for. Run on Spark 3.5.1 and 4.1.
 */
record MetadataReader(String folder, Configuration hadoop, ReadOptions options) {

    /**
     * @throws UnreadableCheckpointException if the newest cannot be read, or none of them if older ones are allowed
     */
    CheckpointMetadata read() {
        List<UnreadableCheckpointException> refused = new ArrayList<>();
        List<Path> files = MetadataFiles.newestFirst(folder, hadoop);
        for (Path file : files) {
            try {
                return read(file, refused.stream().map(Throwable::getMessage).toList());
            } catch (UnreadableCheckpointException e) {
                refused.add(e);
                if (!options.allowOlder()) {
                    break;
                }
            }
        }
        throw refusal(refused.get(0), files.size() > 1 && !options.allowOlder());
    }

    private static UnreadableCheckpointException refusal(UnreadableCheckpointException newest, boolean thereAreOlder) {
        if (!thereAreOlder || newest instanceof RejectedClassException || ReadFailure.isOfClasses(newest.getCause())) {
            return newest;
        }
        return new UnreadableCheckpointException(
                newest.getMessage() + "; or let an older one be used with --allow-older", newest);
    }

    private CheckpointMetadata read(Path path, List<String> refused) {
        try {
            SourceFile file = SourceFile.of(path, hadoop);
            byte[] bytes = bytes(file);
            try (CheckedObjectInput in = new CheckedObjectInput(
                    StateCompression.decompressed(new ByteArrayInputStream(bytes), new SparkConf()),
                    Thread.currentThread().getContextClassLoader(),
                    options.allowed())) {
                Checkpoint checkpoint = (Checkpoint) in.nextObject();
                checkpoint.validate();
                new RemappedPaths(folder).in(checkpoint.graph());
                return new CheckpointMetadata(
                        path.toString(),
                        file.hasChecksum(),
                        checkpoint,
                        refused,
                        SparkRelease.of(in.versionOf(Checkpoint.class)));
            }
        } catch (Exception | LinkageError | OutOfMemoryError | StackOverflowError | AssertionError e) {
            throw ReadFailure.of(path, e);
        }
    }

    /** All of them before the first is looked at, so that each has been compared with its checksum. */
    private static byte[] bytes(SourceFile file) throws IOException {
        try (InputStream in = file.open()) {
            return in.readAllBytes();
        }
    }
}
