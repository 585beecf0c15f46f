package io.carryover.legacy.checkpoint;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.SparkConf;
import org.apache.spark.streaming.Checkpoint;
import org.apache.spark.streaming.Time;
import org.apache.spark.streaming.dstream.InputDStream;

/**
 * A DStream checkpoint, read offline: no context is started, nothing is written. Needs the job's classes on the thread's
 * context class loader. Run on Spark 3.5.1 and 4.1.
 *
 * @param checkpointTimeMs batch time of the metadata, as it stands in it, milliseconds since 1970
 * @param batchInterval the job's batch interval
 * @param stateStreams the job's state streams, in the order in which its outputs lead to them
 * @param metadata what all this was read from
 */
public record LegacyCheckpoint(
        long checkpointTimeMs, Duration batchInterval, List<StateStream> stateStreams, CheckpointMetadata metadata) {

    /**
     * Reads a checkpoint that is as trusted as this program: one that it has written itself.
     *
     * @param folder the checkpoint directory of the job
     * @throws UnreadableCheckpointException if there is no checkpoint or it cannot be read
     */
    public static LegacyCheckpoint read(String folder, Configuration hadoop) {
        return read(folder, hadoop, ReadOptions.TRUSTING);
    }

    /**
     * Reads a checkpoint that comes from anywhere, which may have been copied from another place.
     *
     * @param folder the checkpoint directory of the job, or a copy of it
     * @throws RejectedClassException if it holds an object of a class that is not allowed
     * @throws UnreadableCheckpointException if there is no checkpoint or it cannot be read
     */
    public static LegacyCheckpoint read(String folder, Configuration hadoop, ReadOptions options) {
        CheckpointMetadata metadata = new MetadataReader(folder, hadoop, options).read();
        Checkpoint checkpoint = metadata.checkpoint();
        StatePartReader reader = new StatePartReader(checkpoint.createSparkConf(), options.allowed());
        return new LegacyCheckpoint(
                checkpoint.checkpointTime().milliseconds(),
                Duration.ofMillis(checkpoint.graph().batchDuration().milliseconds()),
                StateStreams.behind(checkpoint.graph().getOutputStreams(), reader, hadoop),
                metadata);
    }

    /** Whether the state as of a batch is on disk, for every state stream. */
    public boolean hasStateOf(long batchTimeMs) {
        return stateStreams.stream().allMatch(stream -> stream.foldersByBatch().containsKey(batchTimeMs));
    }

    /**
     * The newest batch, milliseconds since 1970, as of which every state stream has its state on disk, and which has completed with
     * all in front of it; empty if there is none or no state stream. Spark writes the state of a batch behind its first output: that
     * it is there does not mean that the other outputs are.
     */
    public OptionalLong newestBatchWithAllState() {
        return stateStreams.stream()
                .flatMap(stream -> stream.foldersByBatch().keySet().stream())
                .filter(this::hasStateOf)
                .filter(this::isInFrontOfAllPending)
                .mapToLong(Long::longValue)
                .max();
    }

    private boolean isInFrontOfAllPending(long batchTimeMs) {
        return pendingBatches().stream().allMatch(pending -> batchTimeMs < pending);
    }

    /** Batch times, milliseconds since 1970, of batches that had been begun or queued and were not completed, oldest first. */
    public List<Long> pendingBatches() {
        return Arrays.stream(metadata.checkpoint().pendingTimes())
                .map(Time::milliseconds)
                .sorted()
                .toList();
    }

    /** The classes of the job's inputs. */
    public List<String> inputClasses() {
        return StateStreams.all(metadata.checkpoint().graph().getOutputStreams()).stream()
                .filter(InputDStream.class::isInstance)
                .map(input -> input.getClass().getName())
                .distinct()
                .toList();
    }

    /** The direct Kafka streams that the job read. */
    public List<KafkaInput> kafkaInputs() {
        return KafkaInputs.behind(metadata.checkpoint().graph().getOutputStreams());
    }

    /** What these made their consumers with, on the driver and on executors. */
    List<Map<?, ?>> kafkaParameters() {
        return KafkaInputs.parametersBehind(metadata.checkpoint().graph().getOutputStreams());
    }

    /** The configuration that the job ran with. */
    public SparkConf jobConf() {
        return metadata.checkpoint().createSparkConf();
    }

    /**
     * The files without a checksum among those that the state as of a batch comes from: a changed byte in one of them can go
     * unseen.
     */
    public List<String> unverified(long batchTimeMs) {
        Stream<String> ofMetadata = metadata.hasChecksum() ? Stream.empty() : Stream.of(metadata.file());
        Stream<String> states = stateStreams.stream()
                .flatMap(stream -> stream.parts(batchTimeMs).stream())
                .filter(part -> !part.hasChecksum())
                .map(StatePart::uri);
        return Stream.concat(ofMetadata, states).toList();
    }

    LegacyCheckpoint withStateStreams(List<StateStream> others) {
        return new LegacyCheckpoint(checkpointTimeMs, batchInterval, others, metadata);
    }
}
