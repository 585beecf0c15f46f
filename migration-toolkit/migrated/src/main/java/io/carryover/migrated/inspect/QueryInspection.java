package io.carryover.migrated.inspect;

import java.util.List;

/**
 * What the checkpoint of a streaming query holds, as of its last committed batch.
 *
 * @param checkpoint the folder as it was given
 * @param provider class of the state stores; null if the checkpoint does not tell
 * @param plannedBatch the last batch whose offsets are written; null if there is none
 * @param committedBatch the last batch that is done; null if there is none
 * @param pendingBatches planned and not done
 * @param watermarkMs that the next batch begins with, milliseconds since 1970; null if the query has none
 * @param sources where each source is read on, in the words of the source, as of the committed batch
 */
public record QueryInspection(
        String checkpoint,
        String queryId,
        String provider,
        Long plannedBatch,
        Long committedBatch,
        List<Long> pendingBatches,
        Long watermarkMs,
        List<String> sources,
        List<OperatorInspection> operators) {}
