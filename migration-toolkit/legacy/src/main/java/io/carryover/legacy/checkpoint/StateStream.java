package io.carryover.legacy.checkpoint;

import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;

/** A state stream of a job, with the batches whose state is on disk. */
public final class StateStream {

    private final StateOperation operation;
    private final int partitions;
    private final NavigableMap<Long, String> foldersByBatch;
    private final StatePartReader reader;
    private final Configuration hadoop;
    private final Map<Long, List<StateEntry>> computed;

    StateStream(
            StateOperation operation,
            int partitions,
            NavigableMap<Long, String> foldersByBatch,
            StatePartReader reader,
            Configuration hadoop) {
        this(operation, partitions, foldersByBatch, reader, hadoop, Map.of());
    }

    private StateStream(
            StateOperation operation,
            int partitions,
            NavigableMap<Long, String> foldersByBatch,
            StatePartReader reader,
            Configuration hadoop,
            Map<Long, List<StateEntry>> computed) {
        this.operation = operation;
        this.partitions = partitions;
        this.foldersByBatch = foldersByBatch;
        this.reader = reader;
        this.hadoop = hadoop;
        this.computed = computed;
    }

    public StateOperation operation() {
        return operation;
    }

    /** Into how many the state is divided. */
    public int partitions() {
        return partitions;
    }

    /** Batch times, milliseconds since 1970, of the state on disk, with the folder of each. */
    public NavigableMap<Long, String> foldersByBatch() {
        return foldersByBatch;
    }

    /** Reads any of {@link #parts}, here or on an executor. */
    public StatePartReader partReader() {
        return reader;
    }

    /**
     * The files with the state as of a batch, one for each partition.
     *
     * @throws UnreadableCheckpointException if there is no state of that batch on disk or a file of it is missing
     */
    public List<StatePart> parts(long batchTimeMs) {
        String folder = foldersByBatch.get(batchTimeMs);
        if (folder == null) {
            throw new UnreadableCheckpointException(
                    "no state of batch " + batchTimeMs + " ms on disk; there is state of " + foldersByBatch.keySet());
        }
        return folder(folder).parts();
    }

    /**
     * To be called of each batch with state on disk before there is a context with the job's graph: Spark then makes an object of one
     * more file, which tells how the state is divided.
     *
     * @throws UnreadableCheckpointException if that file cannot be read or holds something else than is allowed
     */
    public void checkPartitioner(long batchTimeMs) {
        folder(foldersByBatch.get(batchTimeMs)).partitioner().ifPresent(file -> reader.check(file, hadoop));
    }

    private StateFolder folder(String uri) {
        return new StateFolder(new Path(uri), partitions, hadoop);
    }

    /** This one, with the state of a batch that is not on disk and was computed from what is. */
    StateStream withComputed(long batchTimeMs, List<StateEntry> state) {
        return new StateStream(operation, partitions, foldersByBatch, reader, hadoop, Map.of(batchTimeMs, state));
    }

    /**
     * The state as of a batch. Close the stream.
     *
     * @throws UnreadableCheckpointException if there is no state of that batch on disk or it cannot be read
     */
    public Stream<StateEntry> read(long batchTimeMs) {
        return computed.containsKey(batchTimeMs)
                ? computed.get(batchTimeMs).stream()
                : parts(batchTimeMs).stream().flatMap(part -> reader.read(part, hadoop));
    }
}
