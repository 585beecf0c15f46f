package io.carryover.legacy.export;

import io.carryover.legacy.checkpoint.LegacyCheckpoint;
import io.carryover.legacy.checkpoint.StateOperation;
import io.carryover.legacy.checkpoint.StateStream;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The newest batch at which every state stream has its state on disk, and which has completed with all in front of it. */
final class ExactCut {

    private ExactCut() {}

    /**
     * @return batch time, milliseconds since 1970
     * @throws RefusedExportException if there is none
     */
    static long of(LegacyCheckpoint checkpoint) {
        return checkpoint
                .newestBatchWithAllState()
                .orElseThrow(() -> RefusedExportException.unsafe("there is no " + completed(checkpoint)
                        + "batch with the state of every state stream on disk ("
                        + whatThereIs(checkpoint.stateStreams())
                        + whatIsPending(checkpoint)
                        + "): give --roll-forward, which computes the state of the last completed batch"));
    }

    private static String completed(LegacyCheckpoint checkpoint) {
        return checkpoint.pendingBatches().isEmpty() ? "" : "completed ";
    }

    private static String whatIsPending(LegacyCheckpoint checkpoint) {
        List<Long> pending = checkpoint.pendingBatches();
        return pending.isEmpty() ? "" : "; begun or queued, and not completed: " + BatchTimes.text(pending);
    }

    private static String whatThereIs(List<StateStream> streams) {
        List<StateOperation> operations =
                streams.stream().map(StateStream::operation).toList();
        List<String> names = StreamNames.of(operations);
        return IntStream.range(0, names.size())
                .mapToObj(i -> names.get(i) + " has that of "
                        + BatchTimes.text(streams.get(i).foldersByBatch().keySet()))
                .collect(Collectors.joining("; "));
    }
}
