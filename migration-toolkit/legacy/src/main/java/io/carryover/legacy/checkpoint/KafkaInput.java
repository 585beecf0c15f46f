package io.carryover.legacy.checkpoint;

import java.util.List;
import java.util.NavigableMap;

/**
 * A direct Kafka stream of a job.
 *
 * @param id of the input in the job
 * @param rangesByBatch by batch time, milliseconds since 1970: of the batches that the checkpoint still knows
 */
public record KafkaInput(int id, NavigableMap<Long, List<KafkaRange>> rangesByBatch) {}
