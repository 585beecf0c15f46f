package io.carryover.legacy.export;

import io.carryover.carried.Cut;
import io.carryover.carried.CutKind;
import io.carryover.legacy.checkpoint.CheckpointMetadata;
import io.carryover.legacy.checkpoint.KafkaInput;
import io.carryover.legacy.checkpoint.LegacyCheckpoint;
import io.carryover.legacy.checkpoint.StateEntry;
import io.carryover.legacy.checkpoint.StatePart;
import io.carryover.legacy.checkpoint.StateStream;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;

/** The state of the last completed batch, computed from the newest on disk and the recorded input behind it. */
record RolledState(LegacyCheckpoint checkpoint, IdleJob job, JavaSparkContext spark) {

    /**
     * @param folder that the checkpoint was read from
     * @throws RefusedExportException if the checkpoint no longer knows all input behind the state on disk
     */
    JobState state(String folder) {
        long cut = job.newestUpTo(LastCompleted.batchOf(checkpoint));
        checkpoint.kafkaInputs().forEach(input -> requireRecorded(input, cut));
        checkpoint.stateStreams().forEach(stream -> requireReadable(stream, cut));
        return new JobState(
                JobSource.of(folder, checkpoint),
                new Cut(cut, CutKind.ROLLED_FORWARD, JobSource.notes(cut, checkpoint)),
                streams(cut),
                OffsetsBehind.batch(cut, checkpoint.kafkaInputs()),
                unverified(cut));
    }

    private List<StreamState> streams(long cut) {
        List<StateStream> stored = checkpoint.stateStreams();
        List<String> names =
                StreamNames.of(stored.stream().map(StateStream::operation).toList());
        List<JavaRDD<StateEntry>> states = job.statesOf(cut);
        List<StreamState> streams = new ArrayList<>();
        for (int i = 0; i < stored.size(); i++) {
            streams.add(new StreamState(names.get(i), stored.get(i).operation(), states.get(i)));
        }
        return streams;
    }

    /** Spark will read these files without asking what is in them. */
    private void requireReadable(StateStream stream, long cut) {
        newestState(stream, cut).ifPresent(batch -> StateParts.entries(stream.parts(batch), stream.partReader(), spark)
                .count());
    }

    /** Else the input would be asked for what is new in Kafka by now. */
    private void requireRecorded(KafkaInput input, long cut) {
        NavigableSet<Long> recorded = input.rangesByBatch().navigableKeySet();
        long interval = checkpoint.batchInterval().toMillis();
        for (long batch = oldestState(cut) + interval; batch <= cut; batch += interval) {
            if (!recorded.contains(batch)) {
                throw RefusedExportException.unsafe("the checkpoint has no Kafka offsets of batch "
                        + BatchTimes.text(batch) + ", so its state cannot be computed: export without --roll-forward");
            }
        }
    }

    /** The oldest of the states that the streams are computed from: that in front of the first batch, where there is none. */
    private long oldestState(long cut) {
        return checkpoint.stateStreams().stream()
                .mapToLong(stream -> newestState(stream, cut).orElse(job.beforeTheFirst()))
                .min()
                .orElse(cut);
    }

    private List<String> unverified(long cut) {
        Stream<String> states = checkpoint.stateStreams().stream()
                .flatMap(stream -> newestState(stream, cut).map(stream::parts).orElse(List.of()).stream())
                .filter(part -> !part.hasChecksum())
                .map(StatePart::uri);
        CheckpointMetadata metadata = checkpoint.metadata();
        return Stream.concat(metadata.hasChecksum() ? Stream.empty() : Stream.of(metadata.file()), states)
                .toList();
    }

    private static Optional<Long> newestState(StateStream stream, long cut) {
        NavigableMap<Long, String> folders = stream.foldersByBatch();
        return Optional.ofNullable(folders.floorKey(cut));
    }
}
