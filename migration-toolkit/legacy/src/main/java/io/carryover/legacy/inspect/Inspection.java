package io.carryover.legacy.inspect;

import io.carryover.legacy.checkpoint.AllowedClasses;
import io.carryover.legacy.checkpoint.LegacyCheckpoint;
import io.carryover.legacy.checkpoint.ReadOptions;
import io.carryover.legacy.checkpoint.StateEntry;
import io.carryover.legacy.checkpoint.StatePart;
import io.carryover.legacy.checkpoint.StateStream;
import io.carryover.legacy.inspect.StreamInspection.StateOnDisk;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.SparkConf;

/** Looks at a DStream checkpoint: all of its metadata, and every key of the newest state of each stream. */
final class Inspection {

    private final LegacyCheckpoint checkpoint;

    private Inspection(LegacyCheckpoint checkpoint) {
        this.checkpoint = checkpoint;
    }

    /**
     * @throws io.carryover.legacy.checkpoint.UnreadableCheckpointException if it cannot be read
     */
    static LegacyInspection of(InspectRequest request, AllowedClasses allowed, Configuration hadoop) {
        ReadOptions options = new ReadOptions(allowed, request.allowOlder());
        return new Inspection(LegacyCheckpoint.read(request.checkpoint(), hadoop, options)).of(request.checkpoint());
    }

    private LegacyInspection of(String folder) {
        OptionalLong cut = checkpoint.newestBatchWithAllState();
        SparkConf conf = checkpoint.jobConf();
        return new LegacyInspection(
                folder,
                checkpoint.metadata().file(),
                checkpoint.metadata().refused(),
                checkpoint.metadata().sparkVersion().orElse(null),
                conf.get("spark.app.name", ""),
                conf.get("spark.serializer", "org.apache.spark.serializer.JavaSerializer"),
                checkpoint.checkpointTimeMs(),
                checkpoint.batchInterval().toMillis(),
                checkpoint.pendingBatches(),
                cut.isPresent() ? cut.getAsLong() : null,
                streams(),
                checkpoint.inputClasses(),
                checkpoint.kafkaInputs(),
                cut.isPresent() ? checkpoint.unverified(cut.getAsLong()) : List.of());
    }

    private List<StreamInspection> streams() {
        List<StreamInspection> streams = new ArrayList<>();
        for (StateStream stream : checkpoint.stateStreams()) {
            streams.add(stream(streams.size() + 1, stream));
        }
        return streams;
    }

    private static StreamInspection stream(int number, StateStream stream) {
        SeenState seen = new SeenState();
        if (!stream.foldersByBatch().isEmpty()) {
            try (Stream<StateEntry> entries =
                    stream.read(stream.foldersByBatch().lastKey())) {
                entries.forEach(seen::see); // an iterator would hold a whole file
            }
        }
        return new StreamInspection(
                number,
                stream.operation().apiName(),
                stream.partitions(),
                onDisk(stream),
                seen.keyClasses(),
                seen.stateClasses(),
                seen.count());
    }

    private static List<StateOnDisk> onDisk(StateStream stream) {
        return stream.foldersByBatch().entrySet().stream()
                .map(batch -> onDisk(batch.getKey(), batch.getValue(), stream.parts(batch.getKey())))
                .toList();
    }

    private static StateOnDisk onDisk(long batchMs, String folder, List<StatePart> parts) {
        return new StateOnDisk(
                batchMs,
                folder,
                parts.size(),
                parts.stream().mapToLong(StatePart::bytes).sum());
    }
}
