package io.carryover.legacy.export;

import io.carryover.carried.Cut;
import io.carryover.carried.CutKind;
import io.carryover.legacy.checkpoint.LegacyCheckpoint;
import io.carryover.legacy.checkpoint.StateStream;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.api.java.JavaSparkContext;

/** The state as it lies in the checkpoint, as of the exact cut. */
record StateOnDisk(LegacyCheckpoint checkpoint, JavaSparkContext spark) {

    /**
     * @param folder that the checkpoint was read from
     * @throws RefusedExportException if there is no cut, or are no offsets of it
     */
    JobState state(String folder) {
        long cut = ExactCut.of(checkpoint);
        return new JobState(
                JobSource.of(folder, checkpoint),
                new Cut(cut, kind(), JobSource.notes(cut, checkpoint)),
                streams(cut),
                OffsetsBehind.batch(cut, checkpoint.kafkaInputs()),
                checkpoint.unverified(cut));
    }

    private CutKind kind() {
        return checkpoint.metadata().refused().isEmpty() ? CutKind.STATE_ON_DISK : CutKind.OLDER_CHECKPOINT;
    }

    private List<StreamState> streams(long cut) {
        List<StateStream> stored = checkpoint.stateStreams();
        List<String> names =
                StreamNames.of(stored.stream().map(StateStream::operation).toList());
        List<StreamState> streams = new ArrayList<>();
        for (int i = 0; i < stored.size(); i++) {
            StateStream stream = stored.get(i);
            streams.add(new StreamState(
                    names.get(i),
                    stream.operation(),
                    StateParts.entries(stream.parts(cut), stream.partReader(), spark)));
        }
        return streams;
    }
}
