package io.carryover.legacy.inspect;

import io.carryover.legacy.checkpoint.KafkaInput;
import java.util.List;

/**
 * What a DStream checkpoint holds. All times are batch times, milliseconds since 1970.
 *
 * @param checkpoint the folder as it was given
 * @param metadata the file that was read
 * @param refusedMetadata newer files, each with the reason why it could not be read
 * @param sparkVersion that wrote it; null if that does not show. A release of the same form may have done it as well
 * @param application its name in Spark
 * @param serializer class that wrote the state
 * @param batchMs of the metadata
 * @param pendingBatchesMs begun or queued, and not completed
 * @param cutMs the newest batch as of which every state stream has its state on disk, in front of all pending ones; null if there is none
 * @param inputs the classes of the job's inputs
 * @param unverified files of that state without a checksum beside them
 */
public record LegacyInspection(
        String checkpoint,
        String metadata,
        List<String> refusedMetadata,
        String sparkVersion,
        String application,
        String serializer,
        long batchMs,
        long batchIntervalMs,
        List<Long> pendingBatchesMs,
        Long cutMs,
        List<StreamInspection> stateStreams,
        List<String> inputs,
        List<KafkaInput> kafkaInputs,
        List<String> unverified) {}
