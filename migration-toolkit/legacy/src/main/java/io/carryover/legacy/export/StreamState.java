package io.carryover.legacy.export;

import io.carryover.legacy.checkpoint.StateEntry;
import io.carryover.legacy.checkpoint.StateOperation;
import org.apache.spark.api.java.JavaRDD;

/**
 * The state of a stream as of the cut.
 *
 * @param name unique in the job, see {@link StreamNames}
 * @param entries one for each key, read or computed as they are asked for
 */
record StreamState(String name, StateOperation operation, JavaRDD<StateEntry> entries) {}
