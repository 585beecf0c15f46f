package io.carryover.parity.suite;

import io.carryover.dstream.LegacyJob;
import io.carryover.scenarios.options.Parameters;
import java.nio.file.Path;
import java.time.Instant;

/** Makes a carried folder of what a legacy job has left. */
@FunctionalInterface
public interface LegacyExport {

    /**
     * @param checkpoint of the job, which has run the batch of the cut as its last
     * @param cut time of that batch
     * @param out where nothing is yet
     */
    void write(LegacyJob<?, ?> job, Parameters parameters, Path checkpoint, Instant cut, Path out);
}
