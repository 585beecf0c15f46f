package io.carryover.legacy.export;

import io.carryover.legacy.columns.FieldSums;
import java.io.Serializable;

/**
 * What a task has written of a partition.
 *
 * @param dated the rows with a time of the last update
 */
record PartitionTotals(int partition, long rows, long dated, FieldSums sums) implements Serializable {}
