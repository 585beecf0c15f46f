package io.carryover.legacy.checkpoint;

import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.stream.Stream;

/** A state stream of a job, with the batches whose state is on disk. */
public final class StateStream {

    private final StateOperation operation;
    private final NavigableMap<Long, String> foldersByBatch;
    private final StateFiles files;
    private final Map<Long, List<StateEntry>> computed;

    StateStream(StateOperation operation, NavigableMap<Long, String> foldersByBatch, StateFiles files) {
        this(operation, foldersByBatch, files, Map.of());
    }

    private StateStream(
            StateOperation operation,
            NavigableMap<Long, String> foldersByBatch,
            StateFiles files,
            Map<Long, List<StateEntry>> computed) {
        this.operation = operation;
        this.foldersByBatch = foldersByBatch;
        this.files = files;
        this.computed = computed;
    }

    public StateOperation operation() {
        return operation;
    }

    /** Batch times, milliseconds since 1970, of the state on disk, with the folder of each. */
    public NavigableMap<Long, String> foldersByBatch() {
        return foldersByBatch;
    }

    /** This one, with the state of a batch that is not on disk and was computed from what is. */
    StateStream withComputed(long batchTimeMs, List<StateEntry> state) {
        return new StateStream(operation, foldersByBatch, files, Map.of(batchTimeMs, state));
    }

    /**
     * The state as of a batch. Close the stream.
     *
     * @throws UnreadableCheckpointException if there is no state of that batch on disk or it cannot be read
     */
    public Stream<StateEntry> read(long batchTimeMs) {
        if (computed.containsKey(batchTimeMs)) {
            return computed.get(batchTimeMs).stream();
        }
        String folder = foldersByBatch.get(batchTimeMs);
        if (folder == null) {
            throw new UnreadableCheckpointException(
                    "no state of batch " + batchTimeMs + " ms on disk; there is state of " + foldersByBatch.keySet());
        }
        return files.read(folder);
    }
}
